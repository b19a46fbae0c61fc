import type { EventStore } from '../event-store/event-store.js';
import type { Database } from '../read-models/database/database.js';
import { isDamage } from '../read-models/database/database-faults.js';
import type { Lease } from '../read-models/lease/lease.js';
import { waitFor } from '../read-models/lease/wait-for.js';
import type { SetAside } from '../read-models/rebuild/set-aside-damaged.js';
import { EventFeed } from './event-feed.js';
import { OutdatedRebuild } from './outdated-rebuild.js';
import type { Projection } from './projection.js';
import { LeaseLost, ProjectionRunner } from './projection-runner.js';
import type { ProjectorReport, Standing } from './projector-report.js';
import { standingOf } from './standing/standing-of.js';

/** How often it looks for changes that are not announced: read models that another process emptied or moved, a lease that became free. */
const pollMs = 250;
/** How long it waits before it tries again what failed: a full disk may be emptied, a locked file let go. */
const troubleMs = 1000;
/** How often it looks, while there is nothing to project, whether the store still holds what was projected. */
const checkMs = 1000;
/** A file that is damaged again so soon lies on a disk that fails: another new file would not help. */
const leastHealthyMs = 600_000;

export interface ProjectorLoopOptions {
  readonly store: Pick<EventStore, 'readAll' | 'readAt' | 'subscribe'>;
  /** Opens the read models to write; again after each failure, as a connection on which a step failed may be stuck in its transaction. */
  readonly open: () => Promise<Database>;
  /** @throws {LostEvents} where the store does not hold the events that the read models were made from */
  readonly requireEvents: (readModels: Database) => Promise<void>;
  /** Sets the read models aside where they are damaged, so that opening them makes new ones. */
  readonly setAside: () => Promise<SetAside | undefined>;
  readonly lease: Lease;
  readonly projections: readonly Projection[];
  readonly report: (report: ProjectorReport) => void;
  /** Called by the process that projects, after each batch of events: how many, and how long they took. */
  readonly onApplied?: (events: number, seconds: number) => void;
  /** Called by the process that projects, whenever the read models show every event. */
  readonly onCaughtUp?: () => Promise<void>;
}

/** Projects as long as this process has the lease, and follows the checkpoints that another moves as long as it has not. */
export class ProjectorLoop {
  private readonly stopping = new AbortController();
  private readModels: Database | undefined;
  private standing: Standing | undefined;
  private failed = false;
  private checkedAt = -Infinity;
  private healedAt = -Infinity;

  constructor(private readonly options: ProjectorLoopOptions) {}

  /** Resolves when it was stopped. */
  async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        if (this.readModels?.isInUse() === false) await this.closeReadModels();
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
        if (isDamage(error) && (await this.heal())) continue;
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
    await this.options.requireEvents(readModels);
    const feed = new EventFeed(store);
    const outdated = await new ProjectionRunner(store, readModels, projections).outdated();
    const current = projections.filter((each) => !outdated.includes(each));
    const runner = new ProjectionRunner(feed, readModels, current);
    const rebuild = new OutdatedRebuild(store, readModels, outdated);
    try {
      if (lease.isShared) await runner.claim();
      await runner.reset();
      await this.show(readModels);
      while (lease.isHeld && readModels.isInUse() && !rebuild.isDone && !this.stopping.signal.aborted) {
        const began = performance.now();
        const { applied } = current.length > 0 ? await runner.step() : { applied: 0 };
        if (applied > 0) this.options.onApplied?.(applied, (performance.now() - began) / 1000);
        const rebuilt = await rebuild.step();
        const isResting = applied === 0 && !rebuilt;
        if (isResting) await this.checkNow(readModels);
        await this.show(readModels);
        if (isResting) {
          await this.options.onCaughtUp?.();
          await this.rest(feed);
        }
        // Whether they are outdated still is looked up anew, once the other process may have ended.
        if (rebuild.isBlocked) return;
      }
    } finally {
      feed.close();
      await rebuild.close();
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
    await this.checkNow(readModels);
    await this.show(readModels);
    await this.options.lease.news(pollMs, this.stopping.signal);
  }

  private async show(readModels: Database): Promise<void> {
    const standing = await standingOf(readModels, this.options.projections);
    if (!this.failed && this.standing && isSame(standing, this.standing)) return;
    this.failed = false;
    this.standing = standing;
    this.options.report(standing);
  }

  private fail(error: unknown): void {
    this.failed = true;
    const failure = error instanceof Error ? error.message : String(error);
    this.options.report({ failure, ...(this.standing && { position: this.standing.position }) });
  }

  /** @returns whether new read models can be made in place of damaged ones */
  private async heal(): Promise<boolean> {
    if (performance.now() - this.healedAt < leastHealthyMs) return false;
    const aside = await this.options.setAside().catch(() => undefined);
    if (!aside) return false;
    this.healedAt = performance.now();
    this.options.report({ notice: `${aside.damage} It is kept as ${aside.kept}; the read models are made anew.` });
    return true;
  }

  private async closeReadModels(): Promise<void> {
    const { readModels } = this;
    this.readModels = undefined;
    await readModels?.close().catch(() => undefined);
  }
}

function isSame(one: Standing, other: Standing): boolean {
  return (
    one.position === other.position && one.parked === other.parked && one.rebuilding.length === other.rebuilding.length
  );
}
