import type { Position } from '../../kernel/position.js';
import type { Sql } from '../database/sql.js';
import { positionIn } from '../entities/audit-posting.entity.js';
import { offsetsIn } from '../search/offset-lists.js';
import { everyEvent } from '../search/search-terms.js';

/** A block of positions, and when its first event was recorded. */
export interface RecordedBlock {
  readonly block: number;
  /** Instant, ISO 8601 UTC. */
  readonly firstRecorded: string;
}

/** When the events of blocks of positions were recorded. */
export class RecordedBlocksReader {
  constructor(private readonly sql: Sql) {}

  /** Those in which something was recorded by an instant, the newest first. @param latest  ISO 8601 UTC; any where absent */
  async recordedBy(latest = '9'): Promise<RecordedBlock[]> {
    const text = 'SELECT block, first_recorded FROM event_blocks WHERE first_recorded <= ? ORDER BY block DESC';
    const rows = await this.sql.all<[number, string]>(text, latest);
    return rows.map(([block, firstRecorded]) => ({ block, firstRecorded }));
  }

  /** The positions of a block, newest first. */
  async positions(block: number): Promise<Position[]> {
    const text = 'SELECT offsets FROM search_postings WHERE term = ? AND block = ?';
    const [row] = await this.sql.all<[string]>(text, everyEvent, block);
    return offsetsIn(row?.[0] ?? '')
      .reverse()
      .map((offset) => positionIn(block, offset));
  }
}
