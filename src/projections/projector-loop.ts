import type { EventStore } from '../event-store/event-store.js';
import type { Position } from '../kernel/position.js';
import type { Database } from '../read-models/database/database.js';
import type { Lease } from '../read-models/lease/lease.js';
import { waitFor } from '../read-models/lease/wait-for.js';
import { EventFeed } from './event-feed.js';
import type { Projection } from './projection.js';
import { LeaseLost, ProjectionRunner } from './projection-runner.js';
import type { ProjectorReport } from './projector.js';

/** How often it looks for changes that are not announced: read models that another process emptied or moved, a lease that became free. */
const pollMs = 250;
/** How long it waits before it tries again what failed: a full disk may be emptied, a locked file let go. */
const troubleMs = 1000;
/** How often it looks, while there is nothing to project, whether the store still holds what was projected. */
const checkMs = 1000;

export interface ProjectorLoopOptions {
  readonly store: Pick<EventStore, 'readAll' | 'readAt' | 'subscribe'>;
  /** Opens the read models to write; again after each failure, as a connection on which a step failed may be stuck in its transaction. */
  readonly open: () => Promise<Database>;
  /** @throws {LostEvents} where the store does not hold the events that the read models were made from */
  readonly requireEvents: (readModels: Database) => Promise<void>;
  readonly lease: Lease;
  readonly projections: readonly Projection[];
  readonly report: (report: ProjectorReport) => void;
}

/** Projects as long as this process has the lease, and follows the checkpoints that another moves as long as it has not. */
export class ProjectorLoop {
  private readonly stopping = new AbortController();
  private readModels: Database | undefined;
  private reached: Position | undefined;
  private failed = false;
  private checkedAt = -Infinity;

  constructor(private readonly options: ProjectorLoopOptions) {}

  /** Resolves when it was stopped. */
  async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const readModels = (this.readModels ??= await this.options.open());
        if (await this.options.lease.take()) await this.project(readModels);
        else await this.follow(readModels);
      } catch (error) {
        // Another process was given the lease before this one noticed that it had lost it.
        if (error instanceof LeaseLost) {
          await this.options.lease.close();
          continue;
        }
        this.fail(error);
        await this.closeReadModels();
        await waitFor(troubleMs, signal);
      }
    }
    await this.closeReadModels();
    await this.options.lease.close();
  }

  stop(): void {
    this.stopping.abort();
  }

  private async project(readModels: Database): Promise<void> {
    const { store, lease, projections } = this.options;
    const feed = new EventFeed(store);
    const runner = new ProjectionRunner(feed, readModels, projections);
    try {
      if (lease.isShared) await runner.claim();
      await this.options.requireEvents(readModels);
      await runner.reset();
      this.show(await runner.reached());
      while (lease.isHeld && !this.stopping.signal.aborted) {
        const { position, applied } = await runner.step();
        if (applied === 0) await this.checkNow(readModels);
        this.show(position);
        if (applied === 0) await this.rest(feed);
      }
    } finally {
      feed.close();
    }
  }

  private async checkNow(readModels: Database): Promise<void> {
    if (performance.now() - this.checkedAt < checkMs) return;
    await this.options.requireEvents(readModels);
    this.checkedAt = performance.now();
  }

  /** Until events come, or it is time to look. */
  private async rest(feed: EventFeed): Promise<void> {
    const resting = new AbortController();
    const wake = () => resting.abort();
    this.stopping.signal.addEventListener('abort', wake);
    const forget = feed.whenOffered(wake);
    await this.options.lease.news(pollMs, resting.signal);
    forget();
    this.stopping.signal.removeEventListener('abort', wake);
  }

  private async follow(readModels: Database): Promise<void> {
    const { store, lease, projections } = this.options;
    const runner = new ProjectionRunner(store, readModels, projections);
    await this.checkNow(readModels);
    this.show(await runner.reached());
    await lease.news(pollMs, this.stopping.signal);
  }

  private show(position: Position): void {
    if (position === this.reached && !this.failed) return;
    this.failed = false;
    this.reached = position;
    this.options.report({ position });
  }

  private fail(error: unknown): void {
    this.failed = true;
    const failure = error instanceof Error ? error.message : String(error);
    this.options.report({ failure, ...(this.reached !== undefined && { position: this.reached }) });
  }

  private async closeReadModels(): Promise<void> {
    const { readModels } = this;
    this.readModels = undefined;
    await readModels?.close().catch(() => undefined);
  }
}
