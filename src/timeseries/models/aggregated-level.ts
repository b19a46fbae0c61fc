import { bestSmoothedLevel } from './best-smoothed-level.js';
import { trusted, trustedBlocks } from './trusted-blocks.js';
import { trustedLevel } from './trusted-level.js';

let sums = new Float64Array(512);

/**
 * Demand per period from smoothing sums of `width` periods; an incomplete block at the start is left out.
 *
 * @param demand  shape (n,), n ≥ width
 * @param width  periods per block, ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed), see {@link trustedBlocks}; absent: all 1
 */
export function aggregatedLevel(demand: Float64Array, width: number, weights?: Float64Array): number {
  if (weights !== undefined) return trustedAggregate(demand, width, weights);
  const n = demand.length;
  const blocks = Math.floor(n / width);
  if (blocks > sums.length) sums = new Float64Array(2 * blocks);
  let t = n - blocks * width;
  for (let block = 0; block < blocks; block++) {
    let sum = 0;
    for (const end = t + width; t < end; t++) sum += demand[t]!;
    sums[block] = sum;
  }
  return bestSmoothedLevel(sums, blocks) / width;
}

function trustedAggregate(demand: Float64Array, width: number, weights: Float64Array): number {
  const count = trustedBlocks(demand, weights, width);
  return count === 0 ? 0 : trustedLevel(trusted.sums, trusted.trust, count) / width;
}

/**
 * Mean gap between demands, from the start of the series to the last demand, rounded half to even; 0 without demand. With
 * weights, both demands and the periods between them count by theirs; the gap is then at most the series itself.
 */
export function meanGap(demand: Float64Array, weights?: Float64Array): number {
  if (weights !== undefined) return weightedGap(demand, weights);
  let count = 0;
  let last = 0;
  for (let t = 0; t < demand.length; t++) {
    if (demand[t]! === 0) continue;
    count++;
    last = t + 1;
  }
  return count === 0 ? 0 : halfToEven(last / count);
}

function weightedGap(demand: Float64Array, weights: Float64Array): number {
  let count = 0;
  let last = 0;
  let periods = 0;
  for (let t = 0; t < demand.length; t++) {
    periods += weights[t]!;
    if (demand[t]! === 0 || weights[t] === 0) continue;
    count += weights[t]!;
    last = periods;
  }
  return count === 0 ? 0 : Math.min(demand.length, halfToEven(last / count));
}

function halfToEven(mean: number): number {
  const floor = Math.floor(mean);
  if (mean - floor === 0.5) return floor + (floor % 2);
  return Math.round(mean);
}
