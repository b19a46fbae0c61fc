import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FestivalLocale } from '../../calendar/festival.js';
import type { Position } from '../../kernel/position.js';
import { workerFile } from '../../kernel/worker-file.js';
import type { ForecastPins } from '../runs/forecast-run.events.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { ForecastLocations } from '../forecast-dependencies.js';
import type { ForecastProgress } from '../make-forecast.js';

/** Data that the thread of a forecast starts with. */
export interface ForecastWorkerData {
  readonly locations: ForecastLocations;
  readonly asOf: string;
  readonly horizon: number;
  readonly holidays: FestivalLocale;
  /** threads that work on products */
  readonly threads: number;
}

/** Starts the forecast after its history was read. */
export interface StartMessage {
  readonly runId: string;
  readonly pins: ForecastPins;
}

/** Messages of the thread: the position of the history it has read, its progress, and the run that it has written. */
export type ForecastWorkerMessage =
  | { readonly opened: { readonly position: Position } }
  | { readonly step: string; readonly share: number }
  | { readonly run: ForecastRun };

/** Starts the thread of a forecast, which reads the history, distributes work to the product threads and writes the result. */
export class ForecastWorkerClient {
  private readonly worker: Worker;

  constructor(
    order: ForecastWorkerData,
    private readonly onProgress: ForecastProgress,
    signal?: AbortSignal,
  ) {
    this.worker = new Worker(workerFile(import.meta.url, './forecast.worker.js'), { workerData: order });
    signal?.addEventListener('abort', () => void this.worker.terminate());
  }

  /** Reads the history; resolves to the position of the newest fact in it. */
  async open(): Promise<Position> {
    return this.waitFor((report) => ('opened' in report ? report.opened.position : undefined));
  }

  /** Makes the forecast and keeps it. */
  async make(go: StartMessage): Promise<ForecastRun> {
    this.worker.postMessage(go);
    return this.waitFor((report) => ('run' in report ? report.run : undefined));
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    if (this.worker.threadId < 0) return;
    const ended = once(this.worker, 'exit');
    this.worker.postMessage('stop');
    const patience = setTimeout(() => void this.worker.terminate(), 5000);
    await ended;
    clearTimeout(patience);
  }

  private waitFor<Answer>(select: (report: ForecastWorkerMessage) => Answer | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        this.worker.off('message', listen).off('error', fail).off('exit', stopped);
        act();
      };
      const listen = (report: ForecastWorkerMessage) => {
        if ('step' in report) this.onProgress(report.step, report.share);
        const answer = select(report);
        if (answer !== undefined) settle(() => resolve(answer));
      };
      const fail = (error: Error) => settle(() => reject(error));
      const stopped = () => settle(() => reject(new Error('The forecast was stopped.')));
      this.worker.on('message', listen).on('error', fail).on('exit', stopped);
    });
  }
}
