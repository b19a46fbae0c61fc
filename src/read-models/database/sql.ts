/** What a statement can be given. A list is given for `isOneOf`. */
export type SqlValue = string | number | boolean | null | Uint8Array | readonly string[] | readonly number[];

/** The columns of a row, in the order of the statement. */
export type SqlRow = readonly unknown[];

/**
 * Statements that read, the same text on every database: `?` stands for a parameter (so no text may hold another one), names
 * are in snake case, and an order is always stated. Counts come back as exact numbers, flags as booleans or 0 and 1: wrap them in `Boolean`.
 */
export interface Sql {
  /** All rows, as arrays: thousands of rows pass without an object each. */
  all<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): Promise<Row[]>;
  /** The rows in batches, for statements that give millions. */
  batches<Row extends SqlRow>(text: string, ...parameters: readonly SqlValue[]): AsyncIterable<Row[]>;
  /** Reads that see one state of the database, whatever is written meanwhile. */
  snapshot<Result>(read: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** A text that stays the same as long as nothing in the database changes; undefined where that costs as much as reading. */
  changeCounter(): Promise<string | undefined>;
  /** The condition that a column is in a list, which is given as one parameter. @param type  of the column */
  isOneOf(column: string, type?: 'text' | 'integer'): string;
  /** A table of texts with these columns, which is given as one parameter: the JSON of its rows, each an array of texts. */
  listed(...columns: readonly string[]): string;
}

/** Called with the text of each statement: tests count them. */
export type StatementListener = (text: string) => void;
