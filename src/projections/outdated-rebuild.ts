import type { Database } from '../read-models/database/database.js';
import type { EventSource } from './event-feed.js';
import type { Projection } from './projection.js';
import { Rebuild } from './rebuild.js';

/** Makes read models anew whose version was raised, step by step between the steps of the projector. */
export class OutdatedRebuild {
  /** Whether another process rebuilds: perhaps these. */
  isBlocked = false;
  isDone = false;
  private rebuild: Rebuild | undefined;

  constructor(
    private readonly store: EventSource,
    private readonly readModels: Database,
    private readonly outdated: readonly Projection[],
  ) {}

  /** @returns whether there was anything to do */
  async step(): Promise<boolean> {
    if (this.outdated.length === 0 || this.isBlocked || this.isDone) return false;
    this.rebuild ??= await Rebuild.begin(this.store, this.readModels, this.outdated);
    this.isBlocked = this.rebuild === undefined;
    if (!this.rebuild) return false;
    const { applied } = await this.rebuild.step();
    if (applied > 0) return true;
    await this.rebuild.finish();
    this.isDone = true;
    return true;
  }

  async close(): Promise<void> {
    await this.rebuild?.close();
  }
}
