import type { RecordedEvent } from '../event-store/event-store.js';
import { seenBy } from '../event-store/seen-event.js';
import { beginning, earliest, type Position } from '../kernel/position.js';
import type { Database } from '../read-models/database/database.js';
import { isDataFault } from '../read-models/database/database-faults.js';
import { Checkpoint } from '../read-models/entities/checkpoint.entity.js';
import { noteHead } from '../read-models/known-heads/note-head.js';
import { ParkedEvent } from '../read-models/entities/parked-event.entity.js';
import { tableOf } from '../read-models/database/table.js';
import { findRows } from '../read-models/writer/find-rows.js';
import type { Writer } from '../read-models/writer/writer.js';
import { applyBatch, ProjectionFailed } from './apply-batch.js';
import { atBeginning } from './checkpoint-at-beginning.js';
import { isErasure } from './erasure.js';
import type { EventSource } from './event-feed.js';
import { lockReadModels, lockRow } from './lock-read-models.js';
import type { Projection } from './projection.js';
import { rowsOfTable } from './rows-of-table.js';

/** A batch doubles while there is more to read: a row that many events touch is then written once, not often. */
const smallestBatch = 1_000;
const largestBatch = 16_000;
/** While there is more to read, so many events share a transaction: the pages they touch go to the disk once. */
const eventsPerCommit = 64_000;

/** Another process has taken over projecting: what this one would write now, that one writes. */
export class LeaseLost extends Error {
  constructor() {
    super('Another process projects now.');
    this.name = 'LeaseLost';
  }
}

/**
 * Brings read models up to date: reads events from the checkpoints, applies them and saves the checkpoints in the same
 * transaction, so that each event counts once, also where several processes run the same projections.
 */
export class ProjectionRunner {
  private batchSize = smallestBatch;
  /** Whether the last step ended: after one that failed, small batches are committed one by one, up to what cannot be applied. */
  private ended = true;
  /** Whether batches are applied around events that cannot be: slower, so only after an event was met that could not. */
  private around = false;
  /** Which holder of the lease this is; undefined where it projects without one. */
  private holder: number | undefined;

  constructor(
    private readonly store: EventSource,
    private readonly readModels: Database,
    private readonly projections: readonly Projection[],
  ) {}

  /** Makes this the holder of the lease: a runner that was it before writes no more. */
  async claim(): Promise<void> {
    await this.readModels.transaction(async (writer) => {
      await writer.update(Checkpoint, { projection: lockRow }, { hash: '' });
      const [row] = await writer.find(Checkpoint, { projection: lockRow });
      this.holder = (row?.version ?? 0) + 1;
      await writer.update(Checkpoint, { projection: lockRow }, { version: this.holder });
    });
  }

  /**
   * Applies what comes next.
   * @returns the position that every read model has reached, and how many events were applied
   * @throws {LeaseLost} where another runner has claimed the read models
   */
  async step(): Promise<{ position: Position; applied: number }> {
    const most = this.ended && !this.around ? eventsPerCommit : 0;
    if (!this.ended) this.batchSize = smallestBatch;
    this.ended = false;
    const after = await this.reached();
    const first = await this.next(after);
    const applied = first.length === 0 ? 0 : await this.applyFrom(after, first, most);
    this.ended = true;
    this.around &&= applied > 0;
    return { position: applied === 0 ? after : await this.reached(), applied };
  }

  /** Where a projection fails, the batch is applied once more, around the events at fault; so are those that follow until all are applied. */
  private async applyFrom(after: Position, first: readonly RecordedEvent[], most: number): Promise<number> {
    try {
      return await this.share(after, first, most);
    } catch (error) {
      if (!(error instanceof ProjectionFailed) || !isDataFault(error.cause)) throw error;
      this.around = true;
      return this.share(after, first, 0);
    }
  }

  /** One transaction for a batch and those after it, up to `most` events. Resolves to the number applied. */
  private async share(after: Position, first: readonly RecordedEvent[], most: number): Promise<number> {
    let hasErased = false;
    const count = await this.readModels.transaction(async (writer) => {
      await this.lock(writer);
      let [position, applied, batch] = [after, 0, first];
      let last: RecordedEvent | undefined;
      while (batch.length > 0) {
        hasErased ||= batch.some(isErasure);
        await applyBatch(this.projections, position, batch, writer, this.around);
        last = batch.at(-1) ?? last;
        position = last?.position ?? position;
        applied += batch.length;
        batch = applied < most && this.batchSize > smallestBatch ? await this.next(position) : [];
      }
      if (last) await noteHead(writer, seenBy('read models', last));
      return applied;
    });
    if (hasErased) await this.readModels.truncateLog();
    return count;
  }

  /** The batch after a position. One that is not full ends the growing: there is no more to read. */
  private async next(after: Position): Promise<RecordedEvent[]> {
    const batch = await this.store.readAll(after, this.batchSize);
    this.batchSize = batch.length < this.batchSize ? smallestBatch : Math.min(2 * this.batchSize, largestBatch);
    return batch;
  }

  /** Applies everything there is. */
  async catchUp(onProgress: (position: Position) => void = () => undefined): Promise<Position> {
    for (;;) {
      const { position, applied } = await this.step();
      onProgress(position);
      if (applied === 0) return position;
    }
  }

  /**
   * Empties the read models whose version was raised, or those named, so that the next step begins with event one. Those made from
   * events that the store does not hold are left as they are: see `requireEvents`.
   */
  async reset(names?: readonly string[]): Promise<void> {
    await this.readModels.transaction(async (writer) => {
      await this.lock(writer);
      const checkpoints = new Map((await writer.find(Checkpoint, {})).map((each) => [each.projection, each]));
      for (const projection of this.projections) {
        const { name, version, tables } = projection;
        const known = checkpoints.get(name);
        const stands = known?.version === version;
        if (names ? !names.includes(name) : stands) continue;
        for (const table of tables) await writer.delete(table, {});
        await writer.delete(ParkedEvent, { projection: name });
        await writer.upsert(Checkpoint, [atBeginning(name, version, known ? known.generation + 1 : 0)]);
      }
    });
  }

  /** The projections whose version was raised since their rows were made. */
  async outdated(): Promise<Projection[]> {
    const checkpoints = new Map(
      (await rowsOfTable(this.readModels, Checkpoint)).map((each) => [each.projection, each]),
    );
    return this.projections.filter(({ name, version }) => {
      const known = checkpoints.get(name);
      return known !== undefined && known.version !== version && known.position !== beginning;
    });
  }

  /** The position up to which every read model is complete. */
  async reached(): Promise<Position> {
    const projection = this.projections.map(({ name }) => name);
    const checkpoints = await findRows(this.readModels.sql, tableOf(Checkpoint), { projection });
    if (checkpoints.length < projection.length) return beginning;
    return earliest(checkpoints.map(({ position }) => position)) ?? beginning;
  }

  private async lock(writer: Writer): Promise<void> {
    if (!(await lockReadModels(writer, this.holder))) throw new LeaseLost();
  }
}
