import type { Worker } from 'node:worker_threads';
import { beginning, type Position } from '../kernel/position.js';
import type { ProjectionHealth, ProjectionStatus } from '../http/projection-progress.js';
import type { Failure, ProjectorReport, Standing } from './projector-report.js';

/** How long after its end another thread is started. */
const restartMs = 1_000;

export interface ProjectorListeners {
  /** Called at each new failure; one that lasts is reported once. */
  readonly onFailure: (failure: Required<Failure>) => void;
  readonly onNotice: (notice: string) => void;
}

/**
 * Keeps the read models up to date in a thread of its own, so that the thread that answers calls never waits for it. Where the thread
 * ends unasked, another takes over.
 */
export class Projector implements ProjectionHealth {
  private standing: Standing = { position: beginning, rebuilding: [], parked: 0, parkedAt: [] };
  private failure: string | undefined;
  private listeners: ProjectorListeners | undefined;
  private readonly unheard: string[] = [];
  private readonly waiting = new Set<() => void>();
  private isStopping = false;
  private restart: NodeJS.Timeout | undefined;
  private worker: Worker;
  private ended: Promise<void>;

  /** @param spawn  starts the thread */
  constructor(private readonly spawn: () => Worker) {
    [this.worker, this.ended] = this.begin();
  }

  /** Reports what happens from now on, and what has happened before. */
  watch(listeners: ProjectorListeners): void {
    this.listeners = listeners;
    for (const notice of this.unheard.splice(0)) listeners.onNotice(notice);
    if (this.failure !== undefined) listeners.onFailure({ failure: this.failure, position: this.standing.position });
  }

  get reachedPosition(): Position {
    return this.standing.position;
  }

  status(): ProjectionStatus {
    const { position, rebuilding, parked } = this.standing;
    return { reached: position, rebuilding, parked, ...(this.failure !== undefined && { failure: this.failure }) };
  }

  async reached(position: Position, milliseconds: number): Promise<boolean> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      if (this.shows(position)) return true;
      const left = deadline - Date.now();
      if (left <= 0) return false;
      await this.news(left);
    }
  }

  /** Whether every read model has come to the event at `position`, be it that one was parked. */
  hasApplied(position: Position): boolean {
    return this.failure === undefined && this.standing.rebuilding.length === 0 && this.standing.position >= position;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.restart);
    this.worker.postMessage('stop');
    await this.ended;
  }

  /** @throws where the read models stand still */
  check(): void {
    if (this.failure !== undefined) throw new Error(`The projector stopped: ${this.failure}`);
  }

  /** What cannot be read is not shown: while the projector fails nothing is known of the rows, and a parked event is missing in some. */
  private shows(position: Position): boolean {
    const { position: reached, parkedAt } = this.standing;
    return this.failure === undefined && reached >= position && !parkedAt.includes(position);
  }

  private begin(): [Worker, Promise<void>] {
    const worker = this.spawn();
    worker.on('message', (report: ProjectorReport) => this.hear(report));
    worker.on('error', (error) => this.hear({ failure: error.message }));
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        resolve();
        if (!this.isStopping) this.takeOver();
      });
    });
    return [worker, ended];
  }

  private takeOver(): void {
    this.hear({ failure: this.failure ?? 'its thread ended.' });
    this.restart = setTimeout(() => ([this.worker, this.ended] = this.begin()), restartMs);
  }

  private hear(report: ProjectorReport): void {
    if ('notice' in report) this.note(report.notice);
    else if ('failure' in report) {
      const { failure, position = this.standing.position } = report;
      if (failure !== this.failure) this.listeners?.onFailure({ failure, position });
      this.failure = failure;
    } else {
      this.standing = report;
      this.failure = undefined;
    }
    for (const wake of this.waiting) wake();
  }

  private note(notice: string): void {
    if (this.listeners) this.listeners.onNotice(notice);
    else this.unheard.push(notice);
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
