import type { CSSProperties } from 'react';
import type { Column } from './column.js';

/** A row of a grid. */
export function GridRow<Row>(props: {
  readonly id: string;
  readonly index: number;
  readonly style: CSSProperties;
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly isActive: boolean;
  readonly onOpen: ((row: Row) => void) | undefined;
}) {
  const { id, index, style, columns, row, isActive, onOpen } = props;
  const classes = ['grid-row', isActive && 'active', onOpen && 'opens'].filter(Boolean).join(' ');
  return (
    // By keyboard a row is opened in the grid that it belongs to.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={classes}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      style={style}
      onClick={onOpen && (() => onOpen(row))}
    >
      {columns.map((column, at) => (
        <span
          key={column.key}
          role="gridcell"
          aria-colindex={at + 1}
          className={column.isNumber ? 'number' : undefined}
          title={String(column.value(row) ?? '')}
        >
          {column.cell ? column.cell(row) : (column.value(row) ?? '–')}
        </span>
      ))}
    </div>
  );
}
