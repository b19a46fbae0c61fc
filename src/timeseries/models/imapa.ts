import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { aggregatedLevel, meanGap } from './aggregated-level.js';
import { flat } from './flat.js';

/**
 * Intermittent multiple aggregation prediction: the mean of smoothed forecasts over blocks of 1, 2, … mean-gap periods.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): a block's sum is estimated from its periods by weight,
 *   and moves the level by their mean weight; absent: all 1
 * @returns shape (horizon,): expected units per period, the same in each; 0 where there was no demand at all
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Petropoulos & Kourentzes (2015), JORS 66(6), 914–924; statsforecast's IMAPA
 * @example
 * const demand = Float64Array.of(0, 4, 0, 0, 6, 0, 5, 0);
 * imapa(demand, 2) // → [1.727, 1.727]
 */
export function imapa(demand: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkSeries('demand', demand, 1, true);
  checkCount('horizon', horizon);
  const series = weightedSeries(demand, weights);
  const widest = meanGap(series.y, series.weights);
  let sum = 0;
  for (let width = 1; width <= widest; width++) sum += aggregatedLevel(series.y, width, series.weights);
  return flat(widest === 0 ? 0 : sum / widest, horizon);
}
