import { quantile } from '../quantiles/quantile.js';
import { SeriesError } from '../series-error.js';

/**
 * Median of several forecasts, step by step (of an even number, the mean of the middle two).
 *
 * @param forecasts  one or more, each of shape (horizon,)
 * @returns shape (horizon,): units per period
 * @throws {SeriesError} where there is no forecast, or one has another length than the first
 * @see Petropoulos & Svetunkov (2020), IJF 36(1), 110–115
 * @example medianForecast([Float64Array.of(1, 5), Float64Array.of(2, 9), Float64Array.of(6, 7)]) // → [2, 7]
 */
export function medianForecast(forecasts: readonly Float64Array[]): Float64Array {
  const horizon = forecasts[0]?.length;
  if (horizon === undefined) throw new SeriesError('forecasts', 'at least 1 forecast', '0');
  forecasts.forEach(({ length }, i) => {
    if (length !== horizon) throw new SeriesError('forecasts', `${horizon} value(s)`, `${length}`, { position: i });
  });
  const sorted = new Float64Array(forecasts.length);
  const median = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    for (let m = 0; m < forecasts.length; m++) sorted[m] = forecasts[m]![h]!;
    sorted.sort();
    median[h] = quantile(sorted, 0.5);
  }
  return median;
}
