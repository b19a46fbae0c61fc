import type { DataSource } from 'typeorm';
import { storable } from '../storable-text.js';
import type { Sql, SqlRow, SqlValue, StatementListener } from '../sql.js';

interface Statement {
  all(...parameters: unknown[]): unknown[][];
  iterate(...parameters: unknown[]): IterableIterator<unknown[]>;
}
interface Connection {
  prepare(text: string): { raw(): Statement };
}

const rowsPerBatch = 10_000;
let connections = 0;

/** Reads by prepared statements on the connection of a TypeORM data source, which hands out whole objects only. */
export class SqliteSql implements Sql {
  private readonly statements = new Map<string, Statement>();
  private readonly number = ++connections;

  constructor(
    private readonly source: DataSource,
    private readonly onStatement: StatementListener = () => undefined,
    /** Says more of an error than the driver does. */
    private readonly explained: (error: unknown) => unknown = (error) => error,
  ) {}

  async all<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): Promise<Row[]> {
    this.onStatement(text);
    try {
      return this.prepared(text).all(...parameters.map(bound)) as unknown as Row[];
    } catch (error) {
      throw this.explained(error);
    }
  }

  async *batches<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): AsyncIterable<Row[]> {
    this.onStatement(text);
    let batch: unknown[][] = [];
    try {
      // A statement of its own: one that is iterated cannot be used a second time.
      const statement = this.connection.prepare(text).raw();
      for (const row of statement.iterate(...parameters.map(bound))) {
        if (batch.push(row) < rowsPerBatch) continue;
        yield batch as unknown as Row[];
        batch = [];
      }
    } catch (error) {
      throw this.explained(error);
    }
    if (batch.length > 0) yield batch as unknown as Row[];
  }

  /** The connection must not be used by others meanwhile. */
  async snapshot<Result>(read: (sql: Sql) => Promise<Result>): Promise<Result> {
    await this.source.query('BEGIN');
    try {
      return await read(this);
    } finally {
      await this.source.query('COMMIT');
    }
  }

  /** SQLite counts what other connections committed, and what this one changed. */
  async changeCounter(): Promise<string> {
    const counts = ['PRAGMA data_version', 'SELECT total_changes()'].flatMap((text) =>
      this.prepared(text).all().flat(),
    );
    return [this.number, ...counts].join(' ');
  }

  isOneOf(column: string): string {
    return `${column} IN (SELECT value FROM json_each(?))`;
  }

  listed(...columns: readonly string[]): string {
    const values = columns.map((column, i) => `json_extract(value, '$[${i}]') AS ${column}`);
    return `(SELECT ${values.join(', ')} FROM json_each(?)) AS listed`;
  }

  private prepared(text: string): Statement {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.connection.prepare(text).raw();
    this.statements.set(text, statement);
    return statement;
  }

  private get connection(): Connection {
    return (this.source.driver as unknown as { databaseConnection: Connection }).databaseConnection;
  }
}

function bound(value: SqlValue): unknown {
  if (typeof value === 'boolean') return Number(value);
  return Array.isArray(value) ? JSON.stringify(storable(value)) : storable(value);
}
