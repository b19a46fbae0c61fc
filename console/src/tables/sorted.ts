import { oncePer } from '../i18n/in-language.js';

/** By which column rows stand, and whether the largest comes first. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** What rows are compared by; null is not known, and stands last in both directions. */
export type SortValue = string | number | null;

const wordsOf = oncePer((language) => new Intl.Collator(language, { numeric: true }));

/** The rows in order; rows of the same value keep theirs. @param language  whose order of words holds */
export function sorted<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => SortValue,
  descending: boolean,
  language: string,
): Row[] {
  const words = wordsOf(language);
  const sign = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: valueOf(row) }));
  keyed.sort(({ value: a }, { value: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b)));
  });
  return keyed.map(({ row }) => row);
}

/** A sort as an address has it: `units`, or `-units` where the largest comes first. */
export function sortText({ column, descending }: Sort): string {
  return descending ? `-${column}` : column;
}

/** @param text  of an address, which anybody may have written. @returns undefined where it names none of the columns */
export function readSort(text: string | null, columns: readonly string[]): Sort | undefined {
  const descending = text?.startsWith('-') ?? false;
  const column = columns.find((each) => each === text?.slice(descending ? 1 : 0));
  return column === undefined ? undefined : { column, descending };
}
