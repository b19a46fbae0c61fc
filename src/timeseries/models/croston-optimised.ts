import { checkCount, checkSeries, checkWeights } from '../check.js';
import { bestSmoothedLevel } from './best-smoothed-level.js';
import { flat } from './flat.js';
import { OrderBuffers } from './order-buffers.js';

const buffers = new OrderBuffers();

/**
 * Croston's forecast with the smoothing of sizes and of gaps each chosen in [0.1, 0.3] by least squared one-step error.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); only missing periods are left out; absent: all 1
 * @returns shape (horizon,): expected units per period, the same in each; 0 where there was no demand at all
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see statsforecast's CrostonOptimized
 * @example
 * const demand = Float64Array.of(0, 4, 0, 0, 6, 0, 5, 0);
 * crostonOptimised(demand, 2) // → [2.258, 2.258]
 */
export function crostonOptimised(demand: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkSeries('demand', demand, 1, true);
  checkCount('horizon', horizon);
  checkWeights(weights, demand.length);
  const { count, sizes, gaps } = buffers.read(demand, weights);
  if (count === 0) return flat(0, horizon);
  return flat(bestSmoothedLevel(sizes, count) / bestSmoothedLevel(gaps, count), horizon);
}
