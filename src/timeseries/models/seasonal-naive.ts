import { weightedSeries, type WeightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';

/**
 * Repeats the last season.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param season  periods per season, whole number ≥ 1; 1 repeats the last value
 * @param weights  shape (n,): 0 (missing) … 1 (observed): a value moves what is repeated at its position of the season so far
 *   towards itself (0: the season before is repeated instead); absent: all 1
 * @returns shape (horizon,); a series shorter than a season repeats what it has
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::snaive
 * @example seasonalNaive(Float64Array.of(9, 1, 5, 8, 2, 6), 4, 3) // → [8, 2, 6, 8]
 */
export function seasonalNaive(y: Float64Array, horizon: number, season: number, weights?: Float64Array): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  checkCount('season', season);
  const period = Math.min(season, y.length);
  const last = lastSeason(weightedSeries(y, weights), period);
  return Float64Array.from({ length: horizon }, (_, h) => last[h % period]!);
}

/** What is repeated: shape (period,), that of the first period ahead first. */
function lastSeason({ y, weights }: WeightedSeries, period: number): Float64Array {
  const n = y.length;
  if (weights === undefined) return y.subarray(n - period);
  const last = new Float64Array(period);
  const seen = new Uint8Array(period);
  for (let t = 0; t < n; t++) {
    const position = (t + period - (n % period)) % period;
    last[position] = seen[position] === 1 ? last[position]! + weights[t]! * (y[t]! - last[position]!) : y[t]!;
    if (weights[t]! > 0) seen[position] = 1;
  }
  return last;
}
