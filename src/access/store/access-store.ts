import { systemClock, type Clock } from '../../kernel/clock.js';
import type { Database } from '../../read-models/database/database.js';
import type { EntityClass } from '../../read-models/database/table.js';
import { tableOf } from '../../read-models/database/table.js';
import { equals, type Condition } from '../../read-models/readers/conditions.js';
import { readPage, readRows } from '../../read-models/readers/read-rows.js';
import { findRows } from '../../read-models/writer/find-rows.js';
import type { Where, Writer } from '../../read-models/writer/writer.js';
import type { Page, PageRequest } from '../../kernel/page.js';

/** What is kept of accounts, keys and sessions: rows in, rows out. Of all processes one at a time changes something. */
export class AccessStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Instant, ISO 8601 UTC. @param milliseconds  from now */
  now(milliseconds = 0): string {
    return new Date(this.clock().getTime() + milliseconds).toISOString();
  }

  /** In no particular order. */
  find<Row extends object>(entity: EntityClass<Row>, where: Where<Row>): Promise<Row[]> {
    return findRows(this.database.sql, tableOf(entity), where);
  }

  /** All rows. @param order  columns in snake case */
  all<Row extends object>(entity: EntityClass<Row>, order: string): Promise<Row[]> {
    return readRows(this.database.sql, entity, [], order);
  }

  /** @param order  columns in snake case. @param filter  columns in snake case that equal a value, where that is given */
  page<Row extends object>(
    entity: EntityClass<Row>,
    order: string,
    page: PageRequest,
    filter: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Page<Row>> {
    const conditions = Object.entries(filter).map(([column, value]) => equals(column, value));
    return readPage(this.database.sql, entity, conditions, order, page);
  }

  /** Rows whose number in a column (snake case) is above another, in that order. */
  above<Row extends object>(entity: EntityClass<Row>, column: string, number: number): Promise<Row[]> {
    const condition: Condition = { text: `${column} > ?`, values: [number] };
    return readRows(this.database.sql, entity, [condition], column);
  }

  /** Rows whose instant in a column (snake case) is before another. */
  before<Row extends object>(entity: EntityClass<Row>, column: string, instant: string): Promise<Row[]> {
    const condition: Condition = { text: `${column} < ?`, values: [instant] };
    return readRows(this.database.sql, entity, [condition], column);
  }

  /** Writes all that `work` writes, or nothing where it throws. */
  change<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result> {
    return this.database.transaction(async (writer) => {
      await writer.lock('access');
      return work(writer);
    });
  }

  /** Leaves nothing of what was deleted in the write-ahead log of a file. */
  truncateLog(): Promise<void> {
    return this.database.truncateLog();
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
