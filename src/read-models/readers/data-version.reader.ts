import type { Sql } from '../database/sql.js';

type CheckpointRow = [projection: string, version: number, position: string, hash: string];

/** How far the read models are: what was computed from them may be kept in memory as long as this stays the same. */
export class DataVersionReader {
  constructor(private readonly sql: Sql) {}

  /** A text that differs whenever a read model contains other events, in whatever process it was written. */
  async current(): Promise<string> {
    const text = 'SELECT projection, version, position, hash FROM checkpoints ORDER BY projection';
    return (await this.sql.all<CheckpointRow>(text)).join('\n');
  }
}
