import Cursor from 'pg-cursor';
import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { Sql, SqlRow, SqlValue, StatementListener } from '../sql.js';
import { storable } from '../storable-text.js';
import { columnTypes } from './column-types.js';
import { numberedParameters } from './numbered-parameters.js';
import { pooledClient, withPooledClient } from './pooled-client.js';

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
    let failed = true;
    try {
      for (let rows; (rows = await cursor.read(rowsPerBatch)).length > 0;) yield rows as unknown as Row[];
      failed = false;
    } finally {
      await cursor.close();
      release(failed);
    }
  }

  async snapshot<Result>(read: (sql: Sql) => Promise<Result>): Promise<Result> {
    if ('release' in this.connections) return read(this);
    return withPooledClient(this.connections, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const result = await read(new PostgresSql(client, this.onStatement));
      await client.query('COMMIT');
      return result;
    });
  }

  /** To ask for it would cost a way to the server and back. */
  async changeCounter(): Promise<undefined> {
    return undefined;
  }

  isOneOf(column: string, type: 'text' | 'integer' = 'text'): string {
    return `${column} = ANY(?::${type === 'text' ? 'text' : 'bigint'}[])`;
  }

  listed(...columns: readonly string[]): string {
    const values = columns.map((column, i) => `value ->> ${i} AS ${column}`);
    return `(SELECT ${values.join(', ')} FROM json_array_elements(?::json)) AS listed`;
  }

  private async client(): Promise<{ client: PoolClient; release: (failed: boolean) => void }> {
    if ('release' in this.connections) return { client: this.connections, release: () => undefined };
    return pooledClient(this.connections);
  }
}

/** The pool of connections that TypeORM holds. */
export function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { master: Pool }).master;
}
