import type { Dialect, TableDefinition } from './table-definition.js';

/** The database while a migration changes it, in the transaction of all pending migrations. */
export interface SchemaChange {
  readonly dialect: Dialect;
  run(statement: string): Promise<void>;
  createTable(table: TableDefinition): Promise<void>;
  /** Names of the tables that are there, except that of the migrations themselves. */
  tables(): Promise<string[]>;
  /** Names of the columns of a table; [] where there is no such table. */
  columns(table: string): Promise<string[]>;
}

/** A change of the schema. Migrations of a database are numbered from 1 by their order; a released one never changes. */
export interface Migration {
  readonly name: string;
  up(change: SchemaChange): Promise<void>;
}
