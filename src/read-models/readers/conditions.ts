import type { Sql, SqlValue } from '../database/sql.js';

/** A condition on rows with the values of its `?`; undefined where a filter does not name the column. */
export type Condition = { readonly text: string; readonly values: readonly SqlValue[] } | undefined;

/** Days from `from` to `to`, both included; open where absent. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function equals(column: string, value: string | number | undefined): Condition {
  return value === undefined ? undefined : { text: `${column} = ?`, values: [value] };
}

export function isNull(column: string): Condition {
  return { text: `${column} IS NULL`, values: [] };
}

export function isNotNull(column: string): Condition {
  return { text: `${column} IS NOT NULL`, values: [] };
}

export function isPositive(column: string): Condition {
  return { text: `${column} > 0`, values: [] };
}

/** @param sql  of the database that is asked: dialects differ here */
export function isOneOf(sql: Sql, column: string, values: readonly string[]): Condition {
  return { text: sql.isOneOf(column), values: [values] };
}

/** Whose retailers an answer may show; all of them where absent. */
export interface AreaFilter {
  readonly areas?: readonly string[] | undefined;
}

/** The condition that a column names a retailer of one of the areas. */
export function inAreas(sql: Sql, areas: readonly string[] | undefined, column = 'retailer_id'): Condition {
  if (areas === undefined) return undefined;
  return { text: `${column} IN (SELECT retailer_id FROM retailers WHERE ${sql.isOneOf('area')})`, values: [areas] };
}

/**
 * Whether one of the columns holds a part of a name or number. Latin letters are the same in both cases, as in both databases.
 * @param part  all rows where absent
 */
export function holds(columns: readonly string[], part: string | undefined): Condition {
  if (part === undefined) return undefined;
  const text = columns.map((column) => `lower(${column}) LIKE ? ESCAPE '!'`).join(' OR ');
  return { text: `(${text})`, values: columns.map(() => `%${escaped(part)}%`) };
}

/** Brings the row of a number to the top, then those that begin with it. */
export function nearestFirst(column: string, part: string | undefined): Ordering {
  if (part === undefined) return { text: column, values: [] };
  const text = `CASE WHEN lower(${column}) = ? THEN 0 WHEN lower(${column}) LIKE ? ESCAPE '!' THEN 1 ELSE 2 END, ${column}`;
  return { text, values: [inLowerCase(part), `${escaped(part)}%`] };
}

/** What rows are ordered by, with the values of its `?`. */
export interface Ordering {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** As both databases write it under the order of code points. */
function inLowerCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function escaped(part: string): string {
  return inLowerCase(part).replace(/[!%_]/g, '!$&');
}

export function within(column: string, { from, to }: DayRange): Condition {
  const ends = [from !== undefined && `${column} >= ?`, to !== undefined && `${column} <= ?`].filter(Boolean);
  if (ends.length === 0) return undefined;
  return { text: ends.join(' AND '), values: [from, to].filter((day) => day !== undefined) };
}

/** The WHERE of a statement; '' where no condition is given. */
export function where(conditions: readonly Condition[]): { readonly text: string; readonly values: SqlValue[] } {
  const given = conditions.filter((condition) => condition !== undefined);
  const text = given.map((condition) => condition.text).join(' AND ');
  return { text: text && ` WHERE ${text}`, values: given.flatMap(({ values }) => values) };
}
