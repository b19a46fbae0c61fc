import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FestivalLocale } from '../calendar/festival.js';
import type { Position } from '../kernel/position.js';
import { workerFile } from '../kernel/worker-file.js';
import type { ForecastPins } from './forecast-run.events.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastProgress } from './make-forecast.js';

/** What the thread that conducts a forecast is told at the start. */
export interface ConductorOrder {
  /** files of the read models and of the forecasts kept */
  readonly readModels: string;
  readonly forecasts: string;
  readonly asOf: string;
  readonly horizon: number;
  readonly holidays: FestivalLocale;
  /** threads that work on products */
  readonly threads: number;
}

export interface Go {
  readonly runId: string;
  readonly pins: ForecastPins;
}

/** What it says: the position of the history it has read, how far it is, and the run it has kept. */
export type ConductorReport =
  | { readonly opened: { readonly position: Position } }
  | { readonly step: string; readonly share: number }
  | { readonly run: ForecastRun };

/** The thread that conducts a forecast: it reads, hands work to the product threads and keeps the result. */
export class Conductor {
  private readonly worker: Worker;

  constructor(
    order: ConductorOrder,
    private readonly onProgress: ForecastProgress,
    signal?: AbortSignal,
  ) {
    this.worker = new Worker(workerFile(import.meta.url, './forecast.worker.js'), { workerData: order });
    signal?.addEventListener('abort', () => void this.worker.terminate());
  }

  /** Reads the history; resolves to the position of the newest fact in it. */
  async open(): Promise<Position> {
    return this.hear((report) => ('opened' in report ? report.opened.position : undefined));
  }

  /** Makes the forecast and keeps it. */
  async make(go: Go): Promise<ForecastRun> {
    this.worker.postMessage(go);
    return this.hear((report) => ('run' in report ? report.run : undefined));
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

  private hear<Answer>(answerIn: (report: ConductorReport) => Answer | undefined): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        this.worker.off('message', listen).off('error', fail).off('exit', stopped);
        act();
      };
      const listen = (report: ConductorReport) => {
        if ('step' in report) this.onProgress(report.step, report.share);
        const answer = answerIn(report);
        if (answer !== undefined) settle(() => resolve(answer));
      };
      const fail = (error: Error) => settle(() => reject(error));
      const stopped = () => settle(() => reject(new Error('The forecast was stopped.')));
      this.worker.on('message', listen).on('error', fail).on('exit', stopped);
    });
  }
}
