import type { EntityClass } from '../database/table.js';

/** What to do with a column where the row is there already: overwrite it, add to it, or append text. */
export type OnConflict = 'replace' | 'add' | 'append';

/** By column; 'replace' where a column is not named. */
export type Rules<Row> = Partial<Record<keyof Row & string, OnConflict>>;

/** Which rows: each column named equals the value, is in the list, or is null. */
export type Where<Row> = {
  readonly [Property in keyof Row]?: Row[Property] | readonly NonNullable<Row[Property]>[] | null;
};

/** Writes rows within a transaction; what projections know of the database. */
export interface Writer {
  /** Waits for the lock of that name, which one transaction of all processes holds until it ends. */
  lock(name: string): Promise<void>;
  /** Inserts rows, or updates those whose primary key is there, column by column as `rules` say. A key may come twice. */
  upsert<Row extends object>(entity: EntityClass<Row>, rows: Iterable<Row>, rules?: Rules<Row>): Promise<void>;
  /** The rows as they are in this transaction, in no particular order; all where no column is named. Lists may be of any length. */
  find<Row extends object>(entity: EntityClass<Row>, where: Where<Row>): Promise<Row[]>;
  /** @returns how many rows were changed */
  update<Row extends object>(entity: EntityClass<Row>, where: Where<Row>, changes: Partial<Row>): Promise<number>;
  /** Writes what `work` writes, or nothing of it where it throws: what the transaction wrote before stays. */
  savepoint<Result>(work: () => Promise<Result>): Promise<Result>;
  /** @param where  all rows where it names no column. @returns how many rows were deleted */
  delete<Row extends object>(entity: EntityClass<Row>, where: Where<Row>): Promise<number>;
}
