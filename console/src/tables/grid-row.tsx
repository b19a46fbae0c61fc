import { memo } from 'react';
import type { Column } from './column.js';

interface Props<Row> {
  readonly id: string;
  readonly index: number;
  /** px, from the first row */
  readonly top: number;
  readonly height: number;
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly isActive: boolean;
  /** Whether Enter or a click opens it. */
  readonly opens: boolean;
}

function Row<Row>({ id, index, top, height, columns, row, isActive, opens }: Props<Row>) {
  return (
    <div
      id={id}
      className={['grid-row', isActive && 'active', opens && 'opens'].filter(Boolean).join(' ')}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      style={{ height, transform: `translateY(${top}px)` }}
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

/** A row of a grid, which is drawn again when it changes, not when another one does. `memo` alone would forget the type of the row. */
export const GridRow = memo(Row) as typeof Row;
