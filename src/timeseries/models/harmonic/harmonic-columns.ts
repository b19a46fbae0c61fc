/** One season as waves: `order` pairs of sine and cosine with periods season, season / 2, …. */
export interface Waves {
  /** periods per season, above 1; need not be whole (52.18 weeks a year) */
  readonly season: number;
  /** pairs, whole number ≥ 1, at most half the season */
  readonly order: number;
}

/**
 * Regression columns of a season from period `start` on.
 *
 * @param start  position of the first row, counted from the first value of the series
 * @returns one column of shape (length,) per sine and cosine; the sine that is 0 throughout is left out
 * @see R's forecast::fourier
 */
export function harmonicColumns({ season, order }: Waves, start: number, length: number): Float64Array[] {
  const columns: Float64Array[] = [];
  for (let k = 1; k <= order; k++) {
    const angle = (2 * Math.PI * k) / season;
    columns.push(Float64Array.from({ length }, (_, t) => Math.cos(angle * (start + t))));
    if (Math.abs(2 * k - season) > 1e-9)
      columns.push(Float64Array.from({ length }, (_, t) => Math.sin(angle * (start + t))));
  }
  return columns;
}
