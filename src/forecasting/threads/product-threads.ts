import { Piscina } from 'piscina';
import { workerFile } from '../../kernel/worker-file.js';
import { isWhole, type PassRunner } from './passes.js';
import type { ForecastBuffers } from '../forecast-buffers.js';

/** Leaves in one share of the work: few enough that all threads finish at about the same time. */
const leavesPerShare = 1500;

/** Threads that share the products of a run. The figures do not depend on their number. */
export class ProductThreads {
  private pool: Piscina | undefined;

  constructor(private readonly threads: number) {}

  start(buffers: ForecastBuffers): PassRunner {
    const pool = new Piscina({
      filename: workerFile(import.meta.url, './products.worker.js').href,
      workerData: buffers,
      minThreads: this.threads,
      maxThreads: this.threads,
    });
    this.pool = pool;
    const shares = [...sharesOf(buffers.history.skuLeaves)];
    return async (pass, onShare) => {
      if (isWhole(pass)) return pool.run({ pass, from: 0, to: 0 }) as Promise<void>;
      let done = 0;
      const run = async (share: { from: number; to: number }) => {
        await pool.run({ pass, ...share });
        onShare(++done / shares.length);
      };
      await Promise.all(shares.map(run));
    };
  }

  async stop(): Promise<void> {
    await this.pool?.destroy();
  }
}

/** Runs of products with about equally many leaves. */
function* sharesOf(skuLeaves: Uint32Array): Iterable<{ from: number; to: number }> {
  const skus = skuLeaves.length - 1;
  for (let from = 0, to = 0; to < skus; from = to) {
    while (to < skus && (skuLeaves[to] ?? 0) - (skuLeaves[from] ?? 0) < leavesPerShare) to++;
    yield { from, to };
  }
}
