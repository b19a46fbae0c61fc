import type { Column } from './column.js';
import type { Sort } from './sorted.js';

/** The names of the columns; each is a button that sorts. Numbers are sorted from the largest at first. */
export function GridHead<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}) {
  const { columns, sort, onSort } = props;
  const next = ({ key, isNumber = false }: Column<Row>): Sort =>
    sort.column === key ? { column: key, descending: !sort.descending } : { column: key, descending: isNumber };
  return (
    <div className="grid-head" role="rowgroup">
      <div className="grid-row" role="row" aria-rowindex={1}>
        {columns.map((column, index) => (
          <span
            key={column.key}
            role="columnheader"
            aria-colindex={index + 1}
            className={column.isNumber ? 'number' : undefined}
            aria-sort={sort.column !== column.key ? 'none' : sort.descending ? 'descending' : 'ascending'}
          >
            <button type="button" title={column.title} onClick={() => onSort(next(column))}>
              {column.title}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
