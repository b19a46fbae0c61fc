import { beginning, type Position } from '../kernel/position.js';
import type { Database } from '../read-models/database/database.js';
import { Checkpoint } from '../read-models/entities/checkpoint.entity.js';
import { ParkedEvent } from '../read-models/entities/parked-event.entity.js';
import { openReadModels } from '../read-models/open-read-models.js';
import { clearShadow } from '../read-models/rebuild/clear-shadow.js';
import { type RebuildLock, takeRebuildLock } from '../read-models/rebuild/rebuild-lock.js';
import { shadowOf } from '../read-models/rebuild/shadow-location.js';
import type { Writer } from '../read-models/writer/writer.js';
import { applyBatch } from './apply-batch.js';
import { rowsOfTable } from './rows-of-table.js';
import type { EventSource } from './event-feed.js';
import { lockReadModels } from './lock-read-models.js';
import type { Projection } from './projection.js';
import { ProjectionRunner } from './projection-runner.js';

const batchSize = 1_000;

/**
 * Makes read models anew in a second set of tables, and gives their rows to the tables in use in one transaction: until then those who
 * read see the rows of before, and the projector goes on with them. What is left of a rebuild that was killed, the next one removes.
 */
export class Rebuild {
  private readonly runner: ProjectionRunner;

  private constructor(
    private readonly store: EventSource,
    private readonly live: Pick<Database, 'location' | 'replacing'>,
    private readonly shadow: Database,
    private readonly projections: readonly Projection[],
    private readonly lock: RebuildLock,
  ) {
    this.runner = new ProjectionRunner(store, shadow, projections);
  }

  /** @returns undefined while another rebuild of these read models is under way, in whatever process */
  static async begin(
    store: EventSource,
    live: Pick<Database, 'location' | 'replacing'>,
    projections: readonly Projection[],
  ): Promise<Rebuild | undefined> {
    const lock = await takeRebuildLock(live.location);
    if (!lock) return undefined;
    try {
      const shadow = shadowOf(live.location);
      await clearShadow(shadow);
      return new Rebuild(store, live, await openReadModels(shadow, 'scratch'), projections, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Applies what comes next to the second set. @returns what the runner returns */
  step(): Promise<{ position: Position; applied: number }> {
    return this.runner.step();
  }

  /** Applies everything there is to the second set. */
  async catchUp(onProgress: (position: Position) => void): Promise<void> {
    await this.runner.catchUp(onProgress);
  }

  /** Gives the new rows to the tables in use, and applies what these had applied meanwhile. */
  async finish(): Promise<Position> {
    return this.live.replacing(this.shadow.location, async (writer, replace) => {
      await lockReadModels(writer);
      if (!this.lock.isHeld()) throw new Error('Another process may have begun to rebuild: the lock was lost.');
      const [before, made] = [await writer.find(Checkpoint, {}), await rowsOfTable(this.shadow, Checkpoint)];
      const goal = before.reduce<Position>(
        (latest, { position }) => (position > latest ? position : latest),
        beginning,
      );
      const names = this.projections.map(({ name }) => name);
      for (const table of this.projections.flatMap(({ tables }) => tables)) await replace(table);
      await writer.delete(ParkedEvent, { projection: names });
      await writer.upsert(ParkedEvent, await rowsOfTable(this.shadow, ParkedEvent));
      const generations = new Map(before.map(({ projection, generation }) => [projection, generation]));
      const checkpoints = made
        .filter(({ projection }) => names.includes(projection))
        .map((each) => ({ ...each, generation: (generations.get(each.projection) ?? 0) + 1 }));
      await writer.upsert(Checkpoint, checkpoints);
      return this.follow(checkpoints[0]?.position ?? beginning, goal, writer);
    });
  }

  /** Ends the rebuild, done or not: the second set goes. */
  async close(): Promise<void> {
    try {
      await this.shadow.close();
      await clearShadow(this.shadow.location);
    } finally {
      await this.lock.release();
    }
  }

  private async follow(from: Position, goal: Position, writer: Writer): Promise<Position> {
    for (let position = from; ;) {
      const batch = (await this.store.readAll(position, batchSize)).filter((event) => event.position <= goal);
      const last = batch.at(-1);
      if (!last) return position;
      await applyBatch(this.projections, position, batch, writer, true);
      position = last.position;
    }
  }
}
