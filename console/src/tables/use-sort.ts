import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Column } from './column.js';
import { readSort, sortText, type Sort } from './sorted.js';

/** The sort of a grid, which the address keeps. @param first  where the address names none */
export function useSort<Row>(columns: readonly Column<Row>[], first: Sort): [Sort, (sort: Sort) => void] {
  const [search, setSearch] = useSearchParams();
  const text = search.get('sort');
  const sort = useMemo(
    () =>
      readSort(
        text,
        columns.map(({ key }) => key),
      ) ?? first,
    [text, columns, first],
  );
  const change = useCallback(
    (to: Sort) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('sort', sortText(to));
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [sort, change];
}
