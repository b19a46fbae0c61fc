import type { Sql } from './sql.js';

/** What was read from a database, kept as long as nothing in it changes, where that is known at less cost than reading. */
export class KeptRead<Value> {
  private kept: { readonly counter: string; readonly value: Value } | undefined;

  constructor(
    private readonly sql: Sql,
    private readonly read: (sql: Sql) => Promise<Value>,
  ) {}

  async get(): Promise<Value> {
    const counter = await this.sql.changeCounter();
    if (counter !== undefined && counter === this.kept?.counter) return this.kept.value;
    // Counted before it is read: what changes in between is read again the next time.
    const value = await this.read(this.sql);
    this.kept = counter === undefined ? undefined : { counter, value };
    return value;
  }
}
