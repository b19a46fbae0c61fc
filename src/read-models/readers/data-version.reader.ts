import type { Sql } from '../database/sql.js';

/** How far the read models are: what was computed from them may be kept in memory as long as this stays the same. */
export class DataVersionReader {
  constructor(private readonly sql: Sql) {}

  /** A text that differs whenever a read model contains other events, was made by another version or was rebuilt, in whatever process. */
  async current(): Promise<string> {
    const text = "SELECT string_agg(version || '.' || generation || hash, ',' ORDER BY projection) FROM checkpoints";
    const [row] = await this.sql.all<[string | null]>(text);
    return row?.[0] ?? '';
  }
}
