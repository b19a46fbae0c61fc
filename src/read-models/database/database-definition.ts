import type { Migration } from '../migrations/migration.js';
import type { EntityClass } from './table.js';

/** What a database holds, and how it is opened. */
export interface DatabaseDefinition {
  /** As messages name it: "Read models", "Forecasts". */
  readonly title: string;
  readonly entities: readonly EntityClass<object>[];
  readonly migrations: readonly Migration[];
  /** What helps where the database is damaged. */
  readonly remedy: string;
  /** Memory for pages of an SQLite file. */
  readonly cacheKibibytes: number;
  /** How long a statement waits for an SQLite file that another connection writes. */
  readonly busyMilliseconds: number;
  /** Whether it cannot be made again: then a commit to an SQLite file waits for the disk. */
  readonly durable?: boolean;
}

/**
 * `write` migrates the database first. `read` opens a connection that can only read, and refuses a schema that is not current. `scratch`
 * writes what is thrown away afterwards: a file of it does not outlive a power cut.
 */
export type OpenMode = 'read' | 'write' | 'scratch';
