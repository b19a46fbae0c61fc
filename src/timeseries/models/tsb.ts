import { checkCount, checkSeries, checkShare, checkWeights } from '../check.js';
import { flat } from './flat.js';

/**
 * Teunter–Syntetos–Babai forecast of intermittent demand.
 *
 * Two running estimates: how likely a period is to see demand, updated every period, and how large a demand is,
 * updated only when one occurs. Their product is the forecast, so that the forecast of a product that is no longer bought fades to zero.
 *
 * O(n) time, allocates only the result.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param sizeWeight  smoothing of demand size, 0 < w ≤ 1
 * @param occurrenceWeight  smoothing of demand probability, 0 < w ≤ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): how far a period may move the estimates; absent: all 1
 * @returns shape (horizon,): expected units per period, ≥ 0, the same in each
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Teunter, Syntetos & Babai (2011), EJOR 214(3), 606–615; statsforecast's TSB
 * @example tsb(Float64Array.of(0, 4, 0, 6), 2) // → [0.76, 0.76]
 */
export function tsb(
  demand: Float64Array,
  horizon: number,
  sizeWeight = 0.1,
  occurrenceWeight = 0.1,
  weights?: Float64Array,
): Float64Array {
  checkSeries('demand', demand, 1, true);
  checkCount('horizon', horizon);
  checkShare('sizeWeight', sizeWeight);
  checkShare('occurrenceWeight', occurrenceWeight);
  checkWeights(weights, demand.length);
  let size = -1;
  let chance = -1;
  for (let t = 0; t < demand.length; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    if (weight <= 0) continue;
    const occurred = demand[t]! > 0 ? 1 : 0;
    chance = chance < 0 ? occurred : chance + occurrenceWeight * weight * (occurred - chance);
    if (occurred === 1) size = size < 0 ? demand[t]! : size + sizeWeight * weight * (demand[t]! - size);
  }
  return flat(size < 0 ? 0 : chance * size, horizon);
}
