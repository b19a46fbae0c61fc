/** The prior of no growth counts as much as the usual sales of this many periods. */
const CAUTION = 4;
/** Growth and decline are limited to this factor. */
const MOST = 5;

/**
 * Last season's course, three periods wide, at today's level: sales at the same time, times how the last quarter
 * season stands to the same quarter a season before.
 *
 * @param y  shape (n,), n ≥ 1: oldest first, finite; never written to
 * @param horizon  periods ahead, ≥ 1
 * @param season  periods per season, ≥ 1
 * @returns shape (horizon,); with less than a season and a quarter known, the mean of the last quarter season
 */
export function lastSeasonGrown(y: Float64Array, horizon: number, season: number): Float64Array {
  const n = y.length;
  const quarter = Math.max(1, season >> 2);
  const now = sumOf(y, n - quarter, n);
  const then = sumOf(y, n - season - quarter, n - season);
  if (n < season + quarter) return new Float64Array(horizon).fill(now / Math.min(n, quarter));
  const usual = sumOf(y, n - season, n) / season;
  const before = then + CAUTION * usual;
  const growth = before > 0 ? Math.min(MOST, Math.max(1 / MOST, (now + CAUTION * usual) / before)) : 1;
  const reach = season > 24 ? 1 : 0;
  return Float64Array.from({ length: horizon }, (_, h) => {
    const at = n - season + (h % season);
    const to = Math.min(n, at + reach + 1);
    return (growth * sumOf(y, at - reach, to)) / (to - at + reach);
  });
}

function sumOf(y: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let t = Math.max(0, from); t < to; t++) sum += y[t]!;
  return sum;
}
