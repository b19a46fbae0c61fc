import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { comparePositions, type Position } from '../kernel/position.js';
import type { AuditIndexReader } from '../read-models/readers/audit-index.reader.js';
import { keyOf, streamOf, type Entity } from './entity.js';

/** The events that concern an entity: those of its own stream, and those the audit index finds in others. */
export class AuditTrail {
  constructor(
    private readonly store: EventStore,
    private readonly index: AuditIndexReader,
  ) {}

  /** At most `limit` events before a position (all where absent), newest first. */
  async before(entity: Entity, position: Position | undefined, limit: number): Promise<RecordedEvent[]> {
    const own = (await this.ownPositions(entity)).filter((each) => position === undefined || each < position);
    const elsewhere = await this.index.newest(keyOf(entity), position, limit);
    const newest = [...own, ...elsewhere].sort((a, b) => comparePositions(b, a)).slice(0, limit);
    return this.store.readAt(newest);
  }

  /** The first event of its own; undefined where it has none, as a person. */
  async first(entity: Entity): Promise<RecordedEvent | undefined> {
    return (await this.store.read(streamOf(entity), 1, 1))[0];
  }

  /** How many events concern the entity. */
  async count(entity: Entity): Promise<number> {
    return (await this.store.revision(streamOf(entity))) + (await this.index.count(keyOf(entity)));
  }

  /** Where the events that concern the entity are, in order. */
  async positions(entity: Entity): Promise<Position[]> {
    const positions = new Set([...(await this.ownPositions(entity)), ...(await this.index.all(keyOf(entity)))]);
    return [...positions].sort(comparePositions);
  }

  /** The events that concern the entity after a position, oldest first; undefined where there are more than `most`. */
  async since(entity: Entity, position: Position, most: number): Promise<RecordedEvent[] | undefined> {
    const own = (await this.ownPositions(entity)).filter((each) => each > position);
    const later = new Set([...own, ...(await this.index.after(keyOf(entity), position))]);
    return later.size > most ? undefined : this.store.readAt([...later].sort(comparePositions));
  }

  /** Every event that concerns all of the entities, oldest first. */
  async concerningAll(first: Entity, ...others: readonly Entity[]): Promise<RecordedEvent[]> {
    let common: ReadonlySet<Position> = new Set(await this.positions(first));
    for (const entity of others) {
      const before = common;
      const own = (await this.ownPositions(entity)).filter((position) => before.has(position));
      common = new Set([...own, ...(await this.index.among(keyOf(entity), before))]);
    }
    return this.store.readAt([...common].sort(comparePositions));
  }

  private async ownPositions(entity: Entity): Promise<Position[]> {
    return (await this.store.read(streamOf(entity))).map(({ position }) => position);
  }
}
