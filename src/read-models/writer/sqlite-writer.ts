import type Database from 'better-sqlite3';
import { TransactionLost } from '../database/database-faults.js';
import { storable } from '../database/storable-text.js';
import type { Sql } from '../database/sql.js';
import { tableOf, type Column, type EntityClass, type Table } from '../database/table.js';
import { findRows } from './find-rows.js';
import { deleteStatement, onConflict, updateStatement, type Clause } from './statements.js';
import type { Rules, Where, Writer } from './writer.js';

/** Rows in one statement: past some dozens more gain nothing. */
const rowsPerStatement = 64;

/** Writes by prepared statements of many rows, which stay prepared as long as the writer lives. */
export class SqliteWriter implements Writer {
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();

  constructor(
    private readonly db: Database.Database,
    private readonly sql: Sql,
  ) {}

  /** The transaction holds the lock of the whole file. */
  async lock(): Promise<void> {}

  async upsert<Row extends object>(
    entity: EntityClass<Row>,
    rows: Iterable<Row>,
    rules: Rules<Row> = {},
  ): Promise<void> {
    const table = tableOf(entity);
    const { columns } = table;
    const upsert = (count: number) => this.prepared(upsertText(table, rules, count));
    const many = upsert(rowsPerStatement);
    const cells = columns.map((column) => ({ property: column.property, bind: binderOf(column) }));
    let values: unknown[] = [];
    for (const row of rows) {
      for (const { property, bind } of cells) values.push(bind(row[property]));
      if (values.length < rowsPerStatement * columns.length) continue;
      many.run(values);
      values = [];
    }
    if (values.length > 0) upsert(values.length / columns.length).run(values);
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

  /** @throws {TransactionLost} where SQLite has rolled back by itself, as where the disk is full */
  async savepoint<Result>(work: () => Promise<Result>): Promise<Result> {
    this.db.exec('SAVEPOINT part');
    try {
      const result = await work();
      this.db.exec('RELEASE part');
      return result;
    } catch (error) {
      try {
        this.db.exec('ROLLBACK TO part; RELEASE part');
      } catch {
        throw new TransactionLost(error);
      }
      throw error;
    }
  }

  private run({ text, values }: Clause): number {
    return this.prepared(text).run(values.map(bound)).changes;
  }

  private prepared(text: string): Database.Statement<unknown[]> {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.db.prepare<unknown[]>(text);
    this.statements.set(text, statement);
    return statement;
  }
}

function upsertText<Row extends object>(table: Table<Row>, rules: Rules<Row>, count: number): string {
  const names = table.columns.map(({ name }) => name).join(', ');
  const row = `(${table.columns.map(() => '?').join(', ')})`;
  const rows = Array<string>(count).fill(row).join(', ');
  return `INSERT INTO ${table.name} (${names}) VALUES ${rows} ${onConflict(table, rules)}`;
}

/** Binds the values of one column. Rows come sorted by key, so that a text often is that of the row before and need not be looked through. */
function binderOf<Row extends object>({ type, to }: Column<Row>): (value: unknown) => unknown {
  if (to) return (value) => bound(to(value));
  if (type !== 'text') return bound;
  let [text, stored]: unknown[] = [];
  return (value) => {
    if (value !== text || value === undefined) [text, stored] = [value, bound(value)];
    return stored;
  };
}

/** SQLite knows neither undefined nor flags nor lists; positions are kept as digits. */
function bound(value: unknown): unknown {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return Number(value);
  return Array.isArray(value) ? JSON.stringify(storable(value)) : storable(value ?? null);
}
