import type { DataSource } from 'typeorm';
import type { EventStore, Position, RecordedEvent } from '../event-store/event-store.js';
import { AuditPosting, blockSize } from '../projections/audit-index/audit-index.entity.js';
import type { Entity } from './entity.js';

/** The events that concern somebody or something, found through the audit index and read from the store. */
export class AuditTrail {
  constructor(
    private readonly store: EventStore,
    private readonly readModels: DataSource,
  ) {}

  /** At most `limit` events before a position, newest first. */
  async before(entity: Entity, position: Position, limit: number): Promise<RecordedEvent[]> {
    const found: Position[] = [];
    const block = Math.floor(Math.min(position, Number.MAX_SAFE_INTEGER) / blockSize);
    const postings = this.readModels
      .getRepository(AuditPosting)
      .createQueryBuilder('posting')
      .where('posting.entity = :key AND posting.block <= :block', { key: keyOf(entity), block })
      .orderBy('posting.block', 'DESC');
    for (let skip = 0; found.length < limit; skip += 8) {
      const rows = await postings.clone().limit(8).offset(skip).getMany();
      for (const row of rows) found.push(...positionsIn(row).filter((each) => each < position));
      if (rows.length < 8) break;
    }
    return this.events(found.slice(0, limit));
  }

  /** How many events concern the entity. */
  async count(entity: Entity): Promise<number> {
    const rows = await this.readModels.getRepository(AuditPosting).findBy({ entity: keyOf(entity) });
    return rows.reduce((sum, row) => sum + positionsIn(row).length, 0);
  }

  /** Every event that concerns all of the entities, oldest first. */
  async concerningAll(...entities: readonly [Entity, ...Entity[]]): Promise<RecordedEvent[]> {
    let common: ReadonlySet<Position> | undefined;
    for (const entity of entities) {
      const rows = await this.readModels.getRepository(AuditPosting).findBy({ entity: keyOf(entity) });
      const before = common;
      const positions = rows.flatMap(positionsIn);
      common = new Set(before ? positions.filter((position) => before.has(position)) : positions);
    }
    return this.events([...(common ?? [])].sort((a, b) => a - b));
  }

  private async events(positions: readonly Position[]): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (const position of positions) events.push(...(await this.store.readAll(position - 1, 1)));
    return events;
  }
}

function keyOf({ kind, id }: Entity): string {
  return `${kind}:${id}`;
}

/** Newest first. */
function positionsIn({ block, offsets }: AuditPosting): Position[] {
  const positions = offsets
    .trimEnd()
    .split(' ')
    .map((offset) => block * blockSize + Number(offset));
  return positions.reverse();
}
