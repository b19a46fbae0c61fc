import type { DataSource } from 'typeorm';
import type { Writer } from '../writer/writer.js';
import type { DatabaseLocation } from './location.js';
import type { Sql } from './sql.js';

/** An open database of read models or forecasts, on SQLite or PostgreSQL. */
export interface Database {
  readonly location: DatabaseLocation;
  /** TypeORM's connection, for its repositories. */
  readonly source: DataSource;
  /** Statements that read. */
  readonly sql: Sql;
  /** Writes all that `work` writes, or nothing where it throws. Transactions of one `Database` run one after the other. */
  transaction<Result>(work: (writer: Writer) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
