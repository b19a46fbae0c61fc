import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { aggregatedLevel, meanGap } from './aggregated-level.js';
import { flat } from './flat.js';

/**
 * Aggregate–disaggregate forecast of intermittent demand: blocks as long as the mean gap hold about one demand each,
 * so plain smoothing of their sums works; the forecast is spread evenly over the block.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): a block's sum is estimated from its periods by weight,
 *   and moves the level by their mean weight; absent: all 1
 * @returns shape (horizon,): expected units per period, the same in each; 0 where there was no demand at all
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Nikolopoulos et al. (2011), JORS 62(3), 544–554; statsforecast's ADIDA
 * @example
 * const demand = Float64Array.of(0, 4, 0, 0, 6, 0, 5, 0);
 * adida(demand, 2) // → [1.978, 1.978]
 */
export function adida(demand: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkSeries('demand', demand, 1, true);
  checkCount('horizon', horizon);
  const series = weightedSeries(demand, weights);
  const width = meanGap(series.y, series.weights);
  return flat(width === 0 ? 0 : aggregatedLevel(series.y, width, series.weights), horizon);
}
