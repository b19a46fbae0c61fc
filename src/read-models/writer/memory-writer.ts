import { tableOf, type EntityClass } from '../database/table.js';
import { mergeRows } from './merge-rows.js';
import type { Rules, Where, Writer } from './writer.js';

type Rows = Map<string, object>;

/** Holds the rows that a few events make, and nothing else: projections then answer for a past moment without a database. */
export class MemoryWriter implements Writer {
  private readonly tables = new Map<unknown, Rows>();

  /** The rows of a table, in the order in which their keys came. */
  all<Row extends object>(entity: EntityClass<Row>): Row[] {
    return [...this.rowsOf(entity).values()] as Row[];
  }

  /** Nobody else has these rows. */
  async lock(): Promise<void> {}

  async upsert<Row extends object>(
    entity: EntityClass<Row>,
    rows: Iterable<Row>,
    rules: Rules<Row> = {},
  ): Promise<void> {
    const [table, known] = [tableOf(entity), this.rowsOf(entity)];
    for (const row of rows) {
      const key = keyOf(entity, row);
      const before = known.get(key) as Row | undefined;
      const [after = row] = before ? mergeRows(table, [before, row], rules) : [row];
      known.set(key, after);
    }
  }

  async find<Row extends object>(entity: EntityClass<Row>, where: Where<Row>): Promise<Row[]> {
    return this.all(entity).filter((row) => matches(row, where));
  }

  async update<Row extends object>(
    entity: EntityClass<Row>,
    where: Where<Row>,
    changes: Partial<Row>,
  ): Promise<number> {
    const found = await this.find(entity, where);
    for (const row of found) this.rowsOf(entity).set(keyOf(entity, row), { ...row, ...changes });
    return found.length;
  }

  async delete<Row extends object>(entity: EntityClass<Row>, where: Where<Row>): Promise<number> {
    const found = await this.find(entity, where);
    for (const row of found) this.rowsOf(entity).delete(keyOf(entity, row));
    return found.length;
  }

  /** What `work` wrote before it threw stays: whoever projects into memory throws all of it away then. */
  savepoint<Result>(work: () => Promise<Result>): Promise<Result> {
    return work();
  }

  private rowsOf(entity: EntityClass<object>): Rows {
    const known = this.tables.get(entity) ?? new Map<string, object>();
    this.tables.set(entity, known);
    return known;
  }
}

function keyOf<Row extends object>(entity: EntityClass<Row>, row: Row): string {
  const keys = tableOf(entity).columns.filter(({ primary }) => primary);
  return JSON.stringify(keys.map(({ property }) => String(row[property])));
}

function matches<Row extends object>(row: Row, where: Where<Row>): boolean {
  return Object.entries<unknown>(where).every(([property, wanted]) => {
    const value = row[property as keyof Row] as unknown;
    return Array.isArray(wanted) ? wanted.includes(value) : (value ?? null) === wanted;
  });
}
