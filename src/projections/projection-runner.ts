import type { RecordedEvent } from '../event-store/event-store.js';
import { seenBy } from '../event-store/seen-event.js';
import { beginning, comparePositions, earliest, type Position } from '../kernel/position.js';
import type { Database } from '../read-models/database/database.js';
import { Checkpoint } from '../read-models/entities/checkpoint.entity.js';
import { noteHead } from '../read-models/known-heads/note-head.js';
import { tableOf } from '../read-models/database/table.js';
import { findRows } from '../read-models/writer/find-rows.js';
import type { Writer } from '../read-models/writer/writer.js';
import type { EventSource } from './event-feed.js';
import type { Projection } from './projection.js';

/** A batch doubles while there is more to read: a row that many events touch is then written once, not often. */
const smallestBatch = 1_000;
const largestBatch = 8_000;
/** While there is more to read, so many events share a transaction: the pages they touch go to the disk once. */
const eventsPerCommit = 64_000;
/** The row that a writer updates first, so that another process waits; its version counts the holders of the lease. */
const lockRow = '';

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
    const most = this.ended ? eventsPerCommit : 0;
    if (!this.ended) this.batchSize = smallestBatch;
    this.ended = false;
    const after = await this.reached();
    const first = await this.next(after);
    const applied = first.length === 0 ? 0 : await this.share(after, first, most);
    this.ended = true;
    return { position: applied === 0 ? after : await this.reached(), applied };
  }

  /** One transaction for a batch and those after it, up to `most` events. Resolves to the number applied. */
  private share(after: Position, first: readonly RecordedEvent[], most: number): Promise<number> {
    return this.readModels.transaction(async (writer) => {
      await this.lock(writer);
      let [position, applied, batch] = [after, 0, first];
      let last: RecordedEvent | undefined;
      while (batch.length > 0) {
        await this.apply(position, batch, writer);
        last = batch.at(-1) ?? last;
        position = last?.position ?? position;
        applied += batch.length;
        batch = applied < most && this.batchSize > smallestBatch ? await this.next(position) : [];
      }
      if (last) await noteHead(writer, seenBy('read models', last));
      return applied;
    });
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
        await writer.upsert(Checkpoint, [atBeginning(name, version)]);
      }
    });
  }

  /** The position up to which every read model is complete. */
  async reached(): Promise<Position> {
    const projection = this.projections.map(({ name }) => name);
    const checkpoints = await findRows(this.readModels.sql, tableOf(Checkpoint), { projection });
    if (checkpoints.length < projection.length) return beginning;
    return earliest(checkpoints.map(({ position }) => position)) ?? beginning;
  }

  /** A write comes first, so that the transaction holds the lock before it reads what it depends on. */
  private async lock(writer: Writer): Promise<void> {
    const where = { projection: lockRow, ...(this.holder !== undefined && { version: this.holder }) };
    if ((await writer.update(Checkpoint, where, { hash: '' })) > 0) return;
    if (this.holder !== undefined) throw new LeaseLost();
    await writer.upsert(Checkpoint, [atBeginning(lockRow, 0)]);
  }

  /** A read model that was emptied after `after` was read is passed over: it needs what came before the batch first. */
  private async apply(after: Position, batch: readonly RecordedEvent[], writer: Writer): Promise<void> {
    const checkpoints = new Map((await writer.find(Checkpoint, {})).map((each) => [each.projection, each.position]));
    const { position, hash } = batch.at(-1) ?? { position: beginning, hash: '' };
    const byType = groupedByType(batch);
    const moved: Checkpoint[] = [];
    for (const projection of this.projections) {
      const { name, version, handles } = projection;
      const from = checkpoints.get(name) ?? beginning;
      if (from < after || from >= position) continue;
      const handled = handles === 'all' ? batch : inOrder(handles.flatMap((type) => byType.get(type) ?? []));
      const fresh = from === after ? handled : handled.filter((event) => event.position > from);
      if (fresh.length > 0) await projection.apply(fresh, writer);
      moved.push({ projection: name, version, position, hash });
    }
    await writer.upsert(Checkpoint, moved);
  }
}

function atBeginning(projection: string, version: number): Checkpoint {
  return { projection, version, position: beginning, hash: '' };
}

function groupedByType(batch: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const groups = new Map<string, RecordedEvent[]>();
  for (const event of batch) {
    const group = groups.get(event.type);
    if (group) group.push(event);
    else groups.set(event.type, [event]);
  }
  return groups;
}

function inOrder(events: RecordedEvent[]): RecordedEvent[] {
  return events.sort((a, b) => comparePositions(a.position, b.position));
}
