import { checkCount, checkSeries, checkShare, checkWeights } from '../check.js';
import { flat } from './flat.js';
import { OrderBuffers } from './order-buffers.js';
import { smoothedLevel } from './smoothed-level.js';

const buffers = new OrderBuffers();

/**
 * Croston's forecast of intermittent demand: smoothed size over smoothed gap, both updated only when demand occurs.
 *
 * Biased up, and never fades when a product dies: use `sba` or `tsb` where that matters.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param smoothing  of sizes and gaps, 0 < α ≤ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,): expected units per period, the same in each; 0 where there was no demand at all
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Croston (1972), Operational Research Quarterly 23(3), 289–303; statsforecast's CrostonClassic
 * @example
 * const demand = Float64Array.of(0, 4, 0, 0, 6, 0, 5, 0);
 * croston(demand, 2) // → [2.048, 2.048]
 */
export function croston(demand: Float64Array, horizon: number, smoothing = 0.1, weights?: Float64Array): Float64Array {
  checkSeries('demand', demand, 1, true);
  checkCount('horizon', horizon);
  checkShare('smoothing', smoothing);
  checkWeights(weights, demand.length);
  const orders = buffers.read(demand, weights);
  const { count, sizes, gaps } = orders;
  if (count === 0) return flat(0, horizon);
  const size = smoothedLevel(sizes, count, smoothing, weights && orders.weights);
  return flat(size / smoothedLevel(gaps, count, smoothing), horizon);
}
