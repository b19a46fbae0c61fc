import type { Sql, SqlValue } from '../database/sql.js';
import { offsetsIn, union } from './offset-lists.js';

/** Where postings are looked up: a table, and the condition that its rows belong to the group. */
export interface PostingSource {
  readonly table: 'audit_postings' | 'search_postings';
  readonly condition: string;
  readonly values: readonly SqlValue[];
  /** Whether the condition names one key, so that a block has one row at most. */
  readonly isOneKey: boolean;
}

/** Offsets of events by block of positions, ascending. */
export type OffsetsByBlock = Map<number, number[]>;

/** Events of which any posting of a source, or a list of their own, knows. A search is what all of its groups have in common. */
export class PostingGroup {
  /** @param own  further events, by block */
  constructor(
    private readonly sql: Sql,
    private readonly source: PostingSource,
    private readonly own: OffsetsByBlock = new Map(),
  ) {}

  /** How many rows it has: the group with the fewest leads a search. */
  async size(): Promise<number> {
    const { table, condition, values } = this.source;
    const [row] = await this.sql.all<[number]>(`SELECT count(*) FROM ${table} WHERE ${condition}`, ...values);
    return (row?.[0] ?? 0) + this.own.size;
  }

  /** At most `limit` blocks from `highest` down that hold events of the group, the highest first. */
  async blocks(highest: number, limit: number): Promise<number[]> {
    const { table, condition, values, isOneKey } = this.source;
    const columns = isOneKey ? 'block' : 'DISTINCT block';
    const text = `SELECT ${columns} FROM ${table} WHERE ${condition} AND block <= ? ORDER BY block DESC LIMIT ?`;
    const rows = await this.sql.all<[number]>(text, ...values, highest, limit);
    const own = [...this.own.keys()].filter((block) => block <= highest);
    const blocks = [...new Set([...rows.map(([block]) => block), ...own])];
    return blocks.sort((a, b) => b - a).slice(0, limit);
  }

  /** The events of the group in these blocks. */
  async offsets(blocks: readonly number[]): Promise<OffsetsByBlock> {
    const { table, condition, values } = this.source;
    const within = this.sql.isOneOf('block', 'integer');
    const text = `SELECT block, offsets FROM ${table} WHERE ${condition} AND ${within}`;
    const found: OffsetsByBlock = new Map();
    for (const block of blocks) {
      const own = this.own.get(block);
      if (own) found.set(block, own);
    }
    for (const [block, list] of await this.sql.all<[number, string]>(text, ...values, blocks))
      found.set(block, union(found.get(block) ?? [], offsetsIn(list)));
    return found;
  }
}
