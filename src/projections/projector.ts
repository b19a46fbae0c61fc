import { type Worker } from 'node:worker_threads';
import { beginning, type Position } from '../kernel/position.js';
import type { ProjectionProgress } from '../http/projection-progress.js';

/** What the projector's thread says: the position every read model has reached, or what keeps it from going on. */
export type ProjectorReport = { readonly position: Position } | Failure;

/** Why the read models stand still, and at which position. */
export interface Failure {
  readonly failure: string;
  readonly position?: Position;
}

/** Keeps the read models up to date in a thread of its own, so that the thread that answers calls never waits for it. */
export class Projector implements ProjectionProgress {
  private position: Position = beginning;
  private failure: string | undefined;
  private onFailure: (failure: Required<Failure>) => void = () => undefined;
  private readonly waiting = new Set<() => void>();
  private readonly ended: Promise<unknown>;

  private constructor(private readonly worker: Worker) {
    this.ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.once('exit', (code) => code !== 0 && this.hear({ failure: this.failure ?? 'its thread ended.' }));
    worker.on('message', (report: ProjectorReport) => this.hear(report));
    worker.on('error', (error) => this.hear({ failure: error.message }));
  }

  /** Starts the thread; resolves when the tables are there and can be queried. @throws where they cannot; the thread is ended then */
  static async start(worker: Worker): Promise<Projector> {
    const projector = new Projector(worker);
    await new Promise<void>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', resolve);
    });
    if (projector.failure !== undefined) await worker.terminate();
    projector.check();
    return projector;
  }

  /** Calls `listener` at each new failure; one that lasts is reported once. */
  watch(listener: (failure: Required<Failure>) => void): void {
    this.onFailure = listener;
    if (this.failure !== undefined) listener({ failure: this.failure, position: this.position });
  }

  get reachedPosition(): Position {
    return this.position;
  }

  /** @throws where the thread cannot go on: the read models stand still */
  async reached(position: Position, milliseconds: number): Promise<boolean> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      this.check();
      if (this.position >= position) return true;
      const left = deadline - Date.now();
      if (left <= 0) return false;
      await this.news(left);
    }
  }

  async stop(): Promise<void> {
    this.worker.postMessage('stop');
    await this.ended;
  }

  /** @throws where the thread cannot go on */
  check(): void {
    if (this.failure) throw new Error(`The projector stopped: ${this.failure}`);
  }

  private hear(report: ProjectorReport): void {
    if ('failure' in report) {
      const { failure, position = this.position } = report;
      if (failure !== this.failure) this.onFailure({ failure, position });
      this.failure = failure;
    } else {
      this.position = report.position;
      this.failure = undefined;
    }
    for (const wake of this.waiting) wake();
  }

  private news(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      this.waiting.add(wake);
    });
  }
}
