import { checkCount, checkSeries } from '../check.js';
import { aggregatedLevel, meanGap } from './aggregated-level.js';
import { flat } from './flat.js';

/**
 * Aggregate–disaggregate forecast of intermittent demand: blocks as long as the mean gap hold about one demand each,
 * so plain smoothing of their sums works; the forecast is spread evenly over the block.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @returns shape (horizon,): expected units per period, the same in each; 0 where there was no demand at all
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Nikolopoulos et al. (2011), JORS 62(3), 544–554; statsforecast's ADIDA
 */
export function adida(demand: Float64Array, horizon: number): Float64Array {
  checkSeries('demand', demand, 1, true);
  checkCount('horizon', horizon);
  const width = meanGap(demand);
  return flat(width === 0 ? 0 : aggregatedLevel(demand, width), horizon);
}
