import type { Position } from '../../kernel/position.js';
import type { Sql } from '../database/sql.js';
import { blockOf, offsetOf, positionIn } from '../entities/audit-posting.entity.js';

type PostingRow = [block: number, offsets: string];

/** Blocks of positions that are read in one statement while looking for the newest. */
const blocksPerPage = 8;
/** No block comes after it. */
const lastBlock = Number.MAX_SAFE_INTEGER;

/** Positions of the events that concern an entity and lie in streams of others. Entities are named `retailer:2190`. */
export class AuditIndexReader {
  constructor(private readonly sql: Sql) {}

  /** How many events there are, counted by the database. */
  async count(entity: string): Promise<number> {
    // Each offset is followed by a space.
    const text =
      "SELECT coalesce(sum(length(offsets) - length(replace(offsets, ' ', ''))), 0) FROM audit_postings WHERE entity = ?";
    const [row] = await this.sql.all<[number]>(text, entity);
    return row?.[0] ?? 0;
  }

  /** Every position, earliest first. */
  async all(entity: string): Promise<Position[]> {
    const text = 'SELECT block, offsets FROM audit_postings WHERE entity = ? ORDER BY block';
    return (await this.sql.all<PostingRow>(text, entity)).flatMap(positionsIn);
  }

  /** Every position after one, earliest first. */
  async after(entity: string, position: Position): Promise<Position[]> {
    const text = 'SELECT block, offsets FROM audit_postings WHERE entity = ? AND block >= ? ORDER BY block';
    const rows = await this.sql.all<PostingRow>(text, entity, blockOf(position));
    return rows.flatMap(positionsIn).filter((each) => each > position);
  }

  /** Those of some positions that concern the entity, by block. A product has so many that only what is looked for is made a position. */
  async among(entity: string, positions: Iterable<Position>): Promise<Position[]> {
    const wanted = new Map<number, Set<string>>();
    for (const each of positions) {
      const block = blockOf(each);
      const offsets = wanted.get(block) ?? new Set();
      wanted.set(block, offsets.add(String(offsetOf(each))));
    }
    const text = 'SELECT block, offsets FROM audit_postings WHERE entity = ?';
    const rows = await this.sql.all<PostingRow>(text, entity);
    return rows.flatMap(([block, offsets]) => {
      const here = wanted.get(block);
      if (!here) return [];
      const found = offsets.split(' ').filter((offset) => here.has(offset));
      return found.map((offset) => positionIn(block, Number(offset)));
    });
  }

  /** The positions within a block, earliest first. */
  async inBlock(entity: string, block: number): Promise<Position[]> {
    const text = 'SELECT block, offsets FROM audit_postings WHERE entity = ? AND block = ?';
    return (await this.sql.all<PostingRow>(text, entity, block)).flatMap(positionsIn);
  }

  /** The newest positions before one (all where absent): at least `limit` where there are as many, by block, the newest block first. */
  async newest(entity: string, before: Position | undefined, limit: number): Promise<Position[]> {
    const text =
      'SELECT block, offsets FROM audit_postings WHERE entity = ? AND block <= ? ORDER BY block DESC LIMIT ?';
    const found: Position[] = [];
    let block = before === undefined ? lastBlock : blockOf(before);
    while (found.length < limit) {
      const rows: PostingRow[] = await this.sql.all<PostingRow>(text, entity, block, blocksPerPage);
      for (const position of rows.flatMap(positionsIn))
        if (before === undefined || position < before) found.push(position);
      const last = rows.at(-1);
      if (!last || rows.length < blocksPerPage) break;
      block = last[0] - 1;
    }
    return found;
  }
}

function positionsIn([block, offsets]: PostingRow): Position[] {
  return offsets
    .trimEnd()
    .split(' ')
    .map((offset) => positionIn(block, Number(offset)));
}
