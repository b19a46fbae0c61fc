import { useMemo } from 'react';
import type { Column } from './column.js';
import { readSort, sortText, type Sort } from './sorted.js';
import { useAddress } from './use-address.js';

/** The sort of a grid. */
export interface ChosenSort {
  /** As the rows stand. */
  readonly sort: Sort;
  /** As the head shows it: what was chosen last, also while thousands of rows are being sorted. */
  readonly shown: Sort;
  readonly change: (to: Sort) => void;
}

/** The sort of a grid, which the address keeps. @param first  where the address names none */
export function useSort<Row>(columns: readonly Column<Row>[], first: Sort): ChosenSort {
  const { value, shown, change } = useAddress('sort');
  const names = useMemo(() => columns.map(({ key }) => key), [columns]);
  const sort = useMemo(() => readSort(value, names) ?? first, [value, names, first]);
  return { sort, shown: readSort(shown, names) ?? first, change: (to) => change(sortText(to)) };
}
