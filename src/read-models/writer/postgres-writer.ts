import type { PoolClient } from 'pg';
import { numberedParameters } from '../database/postgres/numbered-parameters.js';
import { PostgresSql } from '../database/postgres/postgres-sql.js';
import { TransactionLost } from '../database/database-faults.js';
import { storable } from '../database/storable-text.js';
import { tableOf, type Column, type ColumnType, type EntityClass, type Table } from '../database/table.js';
import { arrayLiteral } from './array-literal.js';
import { findRows } from './find-rows.js';
import { mergeRows } from './merge-rows.js';
import { deleteStatement, onConflict, updateStatement, type Clause } from './statements.js';
import type { Rules, Where, Writer } from './writer.js';

/** Rows in one statement: its parameters stay within some megabytes. */
const rowsPerStatement = 10_000;

const arrayTypes: Readonly<Record<ColumnType, string>> = {
  text: 'text[]',
  integer: 'bigint[]',
  real: 'double precision[]',
  boolean: 'boolean[]',
  bytes: 'bytea[]',
};

/** Writes on one connection, in a transaction of the caller: one statement per table and batch, with an array per column. */
export class PostgresWriter implements Writer {
  private readonly sql: PostgresSql;

  constructor(private readonly client: PoolClient) {
    this.sql = new PostgresSql(client);
  }

  async lock(name: string): Promise<void> {
    const text = 'SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ?, 0))';
    await this.run({ text, values: [`.${name}`] });
  }

  async upsert<Row extends object>(
    entity: EntityClass<Row>,
    rows: Iterable<Row>,
    rules: Rules<Row> = {},
  ): Promise<void> {
    const table = tableOf(entity);
    const text = upsertText(table, rules);
    const merged = mergeRows(table, rows, rules);
    for (let i = 0; i < merged.length; i += rowsPerStatement) {
      const some = merged.slice(i, i + rowsPerStatement);
      await this.run({ text, values: table.columns.map((column) => arrayOf(column, some)) });
    }
  }

  find<Row extends object>(entity: EntityClass<Row>, where: Where<Row>): Promise<Row[]> {
    return findRows(this.sql, tableOf(entity), where);
  }

  async update<Row extends object>(
    entity: EntityClass<Row>,
    where: Where<Row>,
    changes: Partial<Row>,
  ): Promise<number> {
    return this.run(updateStatement(tableOf(entity), where, changes, this.sql));
  }

  async delete<Row extends object>(entity: EntityClass<Row>, where: Where<Row>): Promise<number> {
    return this.run(deleteStatement(tableOf(entity), where, this.sql));
  }

  /** @throws {TransactionLost} where the connection is broken */
  async savepoint<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.client.query('SAVEPOINT part');
    try {
      const result = await work();
      await this.client.query('RELEASE part');
      return result;
    } catch (error) {
      try {
        await this.client.query('ROLLBACK TO part; RELEASE part');
      } catch {
        throw new TransactionLost(error);
      }
      throw error;
    }
  }

  private async run({ text, values }: Clause): Promise<number> {
    const { rowCount } = await this.client.query({ ...numberedParameters(text), values: values.map(storable) });
    return rowCount ?? 0;
  }
}

function upsertText<Row extends object>(table: Table<Row>, rules: Rules<Row>): string {
  const names = table.columns.map(({ name }) => name).join(', ');
  const arrays = table.columns.map(({ type }) => `?::${arrayTypes[type]}`).join(', ');
  return `INSERT INTO ${table.name} (${names}) SELECT * FROM unnest(${arrays}) ${onConflict(table, rules)}`;
}

function arrayOf<Row extends object>({ property, type, to }: Column<Row>, rows: readonly Row[]): string {
  return arrayLiteral(
    type,
    rows.map((row) => (to ? to(row[property]) : row[property])),
  );
}
