import type { DataSource } from 'typeorm';
import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { comparePositions, type Position } from '../kernel/position.js';
import { AuditPosting, blockOf, positionIn } from '../read-models/entities/audit-posting.entity.js';
import type { Entity } from './entity.js';

const blocksAtATime = 8;

/** The events that concern somebody or something: those of its own stream, and those the audit index finds in others. */
export class AuditTrail {
  constructor(
    private readonly store: EventStore,
    private readonly readModels: DataSource,
  ) {}

  /** At most `limit` events before a position (all where absent), newest first. */
  async before(entity: Entity, position: Position | undefined, limit: number): Promise<RecordedEvent[]> {
    const own = (await this.store.read(streamOf(entity))).filter((event) => isBefore(event.position, position));
    const elsewhere = await this.positionsBefore(entity, position, limit);
    const newest = [...own.map((event) => event.position), ...elsewhere]
      .sort((a, b) => comparePositions(b, a))
      .slice(0, limit);
    return this.store.readAt(newest);
  }

  /** How many events concern the entity. */
  async count(entity: Entity): Promise<number> {
    return (await this.positions(entity)).length;
  }

  /** Every event that concerns all of the entities, oldest first. */
  async concerningAll(...entities: readonly [Entity, ...Entity[]]): Promise<RecordedEvent[]> {
    let common: ReadonlySet<Position> | undefined;
    for (const entity of entities) {
      const before = common;
      const positions = await this.positions(entity);
      common = new Set(before ? positions.filter((position) => before.has(position)) : positions);
    }
    return this.store.readAt([...(common ?? [])].sort(comparePositions));
  }

  private async positions(entity: Entity): Promise<Position[]> {
    const own = await this.store.read(streamOf(entity));
    const rows = await this.readModels.getRepository(AuditPosting).findBy({ entity: keyOf(entity) });
    return [...own.map((event) => event.position), ...rows.flatMap(positionsIn)];
  }

  private async positionsBefore(entity: Entity, position: Position | undefined, limit: number): Promise<Position[]> {
    const found: Position[] = [];
    const block = position === undefined ? Number.MAX_SAFE_INTEGER : blockOf(position);
    const postings = this.readModels
      .getRepository(AuditPosting)
      .createQueryBuilder('posting')
      .where('posting.entity = :key AND posting.block <= :block', { key: keyOf(entity), block })
      .orderBy('posting.block', 'DESC');
    for (let skip = 0; found.length < limit; skip += blocksAtATime) {
      const rows = await postings.clone().limit(blocksAtATime).offset(skip).getMany();
      for (const row of rows) found.push(...positionsIn(row).filter((each) => isBefore(each, position)));
      if (rows.length < blocksAtATime) break;
    }
    return found;
  }
}

function isBefore(position: Position, end: Position | undefined): boolean {
  return end === undefined || position < end;
}

function keyOf({ kind, id }: Entity): string {
  return `${kind}:${id}`;
}

function streamOf({ kind, id }: Entity): string {
  return `${kind}-${id}`;
}

function positionsIn({ block, offsets }: AuditPosting): Position[] {
  return offsets
    .trimEnd()
    .split(' ')
    .map((offset) => positionIn(block, Number(offset)));
}
