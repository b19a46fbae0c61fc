import Cursor from 'pg-cursor';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Sql, SqlRow, SqlValue, StatementListener } from '../sql.js';
import { storable } from '../storable-text.js';
import { columnTypes } from './column-types.js';
import { numberedParameters } from './numbered-parameters.js';

const rowsPerBatch = 10_000;

/** Reads on a connection of a pool, or on one connection in a transaction. */
export class PostgresSql implements Sql {
  constructor(
    private readonly connections: Pool | PoolClient,
    private readonly onStatement: StatementListener = () => undefined,
  ) {}

  async all<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): Promise<Row[]> {
    this.onStatement(text);
    const { rows } = await this.connections.query<unknown[]>({
      ...numberedParameters(text),
      values: parameters.map(storable),
      rowMode: 'array',
      types: columnTypes,
    });
    return rows as unknown as Row[];
  }

  async *batches<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): AsyncIterable<Row[]> {
    this.onStatement(text);
    const { client, release } = await this.client();
    const config = { rowMode: 'array', types: columnTypes } as const;
    const cursor = client.query(new Cursor<unknown[]>(numberedParameters(text).text, parameters.map(storable), config));
    try {
      for (;;) {
        const rows = await cursor.read(rowsPerBatch);
        if (rows.length === 0) return;
        yield rows as unknown as Row[];
      }
    } finally {
      await cursor.close();
      release();
    }
  }

  async snapshot<Result>(read: (sql: Sql) => Promise<Result>): Promise<Result> {
    const { client, release } = await this.client();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await read(new PostgresSql(client, this.onStatement));
    } finally {
      await client.query('COMMIT');
      release();
    }
  }

  isOneOf(column: string, type: 'text' | 'integer' = 'text'): string {
    return `${column} = ANY(?::${type === 'text' ? 'text' : 'bigint'}[])`;
  }

  listed(...columns: readonly string[]): string {
    const values = columns.map((column, i) => `value ->> ${i} AS ${column}`);
    return `(SELECT ${values.join(', ')} FROM json_array_elements(?::json)) AS listed`;
  }

  private async client(): Promise<{ client: PoolClient; release: () => void }> {
    if ('release' in this.connections) return { client: this.connections, release: () => undefined };
    const client = await this.connections.connect();
    return { client, release: () => client.release() };
  }
}

/** The pool of connections that TypeORM holds. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}
