import { KeptRead } from '../database/kept-read.js';
import type { Sql } from '../database/sql.js';

/** How far the read models are: what was computed from them may be kept in memory as long as this stays the same. */
export class DataVersionReader {
  private readonly version: KeptRead<string>;

  constructor(sql: Sql) {
    this.version = new KeptRead(sql, readVersion);
  }

  /**
   * A text that differs whenever a read model contains other events, was made by another version or was rebuilt, in whatever process.
   * Bookkeeping, such as a checkpoint of the store, does not change it.
   */
  current(): Promise<string> {
    return this.version.get();
  }
}

async function readVersion(sql: Sql): Promise<string> {
  const text = "SELECT string_agg(version || '.' || generation || fact_hash, ',' ORDER BY projection) FROM checkpoints";
  const [row] = await sql.all<[string | null]>(text);
  return row?.[0] ?? '';
}
