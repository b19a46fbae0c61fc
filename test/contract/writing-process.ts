import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StoreHarness } from './store-harness.js';

interface Message {
  readonly result?: unknown;
  readonly failure?: string;
  readonly acknowledged?: string[];
}

/** Another process with the same store open, ready and waiting for its job; see `writing-process.child.mjs` for the jobs. */
export class WritingProcess {
  readonly acknowledged: string[] = [];

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ acknowledged }: Message) => this.acknowledged.push(...(acknowledged ?? [])));
  }

  static async start({ opener }: StoreHarness): Promise<WritingProcess> {
    if (!existsSync('dist/modules/event-store'))
      throw new Error('dist/modules/event-store: expected the compiled sources, run `npm run build`.');
    const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
    const child = fork(beside('./writing-process.child.mjs'), [beside(`./${opener.module}`), opener.location], {
      execArgv: [],
      env: {},
    });
    const exit = once(child, 'exit').then(([code]) => {
      throw new Error(`The writer ended before it was ready: ${code}.`);
    });
    await Promise.race([once(child, 'message'), exit]);
    return new WritingProcess(child);
  }

  static startMany(count: number, harness: StoreHarness): Promise<WritingProcess[]> {
    return Promise.all(Array.from({ length: count }, () => WritingProcess.start(harness)));
  }

  /** Resolves with what the job answered, when the process has ended. */
  async run<Result>(job: string, details: object): Promise<Result> {
    const ended = new Promise<Message>((resolve, reject) => {
      this.child.on('message', (message: Message) => {
        if (message.acknowledged === undefined) resolve(message);
      });
      this.child.once('exit', (code, signal) => reject(new Error(`The writer ended early: ${code ?? signal}.`)));
    });
    this.begin(job, details);
    const { result, failure } = await ended;
    if (failure !== undefined) throw new Error(failure);
    return result as Result;
  }

  begin(job: string, details: object): void {
    this.child.send({ job, ...details });
  }

  /** Ends the process as a power cut would, at whatever point it is. */
  async kill(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exit;
  }
}
