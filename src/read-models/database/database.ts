import type { DataSource } from 'typeorm';
import type { Writer } from '../writer/writer.js';
import type { DatabaseLocation } from './location.js';
import type { Sql } from './sql.js';
import type { EntityClass } from './table.js';

/** Makes the rows of a table those of the other database, in the fewest writes. */
export type ReplaceRows = (entity: EntityClass<object>) => Promise<void>;

/** An open database of read models or forecasts, on SQLite or PostgreSQL. */
export interface Database {
  readonly location: DatabaseLocation;
  /** TypeORM's connection, for its repositories. */
  readonly source: DataSource;
  /** Statements that read. */
  readonly sql: Sql;
  /** Writes all that `work` writes, or nothing where it throws. Transactions of one `Database` run one after the other. */
  transaction<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result>;
  /**
   * A transaction that can also give tables the rows that they have in another database of the same schema: those who read see
   * all rows of before until it is committed, and are never kept waiting.
   */
  replacing<Result>(
    from: DatabaseLocation,
    work: (writer: Writer, replace: ReplaceRows) => Promise<Result>,
  ): Promise<Result>;
  /** Whether the location still names this database: an SQLite file may have been set aside since it was opened. */
  isInUse(): boolean;
  /**
   * Reads every page of an SQLite file.
   * @param mostBytes  a larger file is not read
   * @throws where pages do not fit together
   */
  checkPages(mostBytes?: number): Promise<void>;
  /**
   * Moves the write-ahead log of an SQLite file into the file and empties it, so that nothing of what was deleted or replaced is left
   * there. Where somebody reads meanwhile, the next one that writes does it.
   */
  truncateLog(): Promise<void>;
  close(): Promise<void>;
}
