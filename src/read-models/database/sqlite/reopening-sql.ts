import type { Database } from '../database.js';
import type { Sql, SqlRow, SqlValue } from '../sql.js';

/** How often it looks whether the file was replaced. */
const lookEveryMs = 50;
/** Reads that have begun on a file that was set aside may end there. */
const lingerMs = 60_000;

/** Reads of a file that may be set aside meanwhile: the next read is of the file that took its name. */
export class ReopeningSql implements Sql {
  private lookedAt = performance.now();
  private reopening: Promise<void> | undefined;

  constructor(
    private current: Database,
    private readonly open: () => Promise<Database>,
  ) {}

  async all<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): Promise<Row[]> {
    return (await this.sql()).all(text, ...parameters);
  }

  async *batches<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): AsyncIterable<Row[]> {
    yield* (await this.sql()).batches<Row>(text, ...parameters);
  }

  async snapshot<Result>(read: (sql: Sql) => Promise<Result>): Promise<Result> {
    return (await this.sql()).snapshot(read);
  }

  async changeCounter(): Promise<string | undefined> {
    return (await this.sql()).changeCounter();
  }

  isOneOf(column: string, type?: 'text' | 'integer'): string {
    return this.current.sql.isOneOf(column, type);
  }

  listed(...columns: readonly string[]): string {
    return this.current.sql.listed(...columns);
  }

  close(): Promise<void> {
    return this.current.close();
  }

  private async sql(): Promise<Sql> {
    if (performance.now() - this.lookedAt >= lookEveryMs) {
      this.lookedAt = performance.now();
      if (!this.current.isInUse()) await (this.reopening ??= this.reopen().finally(() => (this.reopening = undefined)));
    }
    return this.current.sql;
  }

  /** Where the new file is not there yet, what is known of the old one is read on. */
  private async reopen(): Promise<void> {
    const next = await this.open().catch(() => undefined);
    if (!next) return;
    const before = this.current;
    this.current = next;
    setTimeout(() => void before.close().catch(() => undefined), lingerMs).unref();
  }
}
