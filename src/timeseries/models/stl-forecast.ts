import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { mstl } from '../decomposition/mstl.js';
import { ets } from './ets/ets.js';

/** Forecasts a series without season: `(y, horizon, weights) → shape (horizon,)`; weights as far as some values are missing. */
export type TrendModel = (y: Float64Array, horizon: number, weights?: Float64Array) => Float64Array;

/**
 * Takes the seasons out by STL, forecasts the rest with a trend model, and adds the last round of each season.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param seasons  periods per season, shortest first; those seen less than twice are left out
 * @param trendModel  forecasts the seasonally adjusted series; by default automatic exponential smoothing
 * @param weights  shape (n,): 0 (missing) … 1 (observed), for decomposition and trend model; absent: all 1
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see R's forecast::stlf, statsforecast's MSTL
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * stlForecast(y, 4, [4]) // → [17.241, 27, 37.534, 47]
 */
export function stlForecast(
  y: Float64Array,
  horizon: number,
  seasons: readonly number[],
  trendModel: TrendModel = (rest, steps, restWeights) => ets(rest, steps, 1, restWeights),
  weights?: Float64Array,
): Float64Array {
  checkSeries('y', y);
  checkCount('horizon', horizon);
  const n = y.length;
  const known = weightedSeries(y, weights);
  const { trend, seasonal, remainder } = mstl(known.y, seasons, known.weights);
  const forecast = Float64Array.from(
    trendModel(
      trend.map((value, t) => value + remainder[t]!),
      horizon,
      known.weights,
    ),
  );
  seasonal.forEach((part, i) => {
    const season = seasons[i]!;
    if (n < 2 * season) return;
    for (let h = 0; h < horizon; h++) forecast[h]! += part[n - season + (h % season)]!;
  });
  return forecast;
}
