import type { Sql } from '../database/sql.js';

/** The migrations that the schema of a database has seen. */
export class AppliedMigrationsReader {
  constructor(private readonly sql: Sql) {}

  /** Names, oldest first. */
  async names(): Promise<string[]> {
    const rows = await this.sql.all<[string]>('SELECT name FROM migrations ORDER BY version');
    return rows.map(([name]) => name);
  }
}
