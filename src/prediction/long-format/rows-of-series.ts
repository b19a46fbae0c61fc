/** The rows of one series, period by period from its first. */
export interface RowsOfSeries {
  readonly first: number;
  readonly rows: number;
  readonly values: readonly number[];
  /** positions in `values` that no row gave a number */
  readonly gaps: readonly number[];
}
