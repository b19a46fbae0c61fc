import type { ReactNode } from 'react';
import type { SortValue } from './sorted.js';

/** A column of a grid. */
export interface Column<Row> {
  /** Its name in the address where rows are sorted by it. */
  readonly key: string;
  readonly title: string;
  /** As of `grid-template-columns`. */
  readonly width: string;
  readonly isNumber?: boolean;
  /** What rows are sorted by. */
  readonly value: (row: Row) => SortValue;
  /** What the cell says, where it is not the value itself. */
  readonly cell?: (row: Row) => ReactNode;
}
