import { bestSmoothedLevel } from './best-smoothed-level.js';
import { BlockSums } from './block-sums.js';

const blocks = new BlockSums();

/**
 * Demand per period from smoothing sums of `width` periods; an incomplete block at the start is left out.
 *
 * @param demand  shape (n,), n ≥ width
 * @param width  periods per block, ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed), see {@link BlockSums}; absent: all 1
 */
export function aggregatedLevel(demand: Float64Array, width: number, weights?: Float64Array): number {
  const count = blocks.fill(demand, width, weights);
  return count === 0 ? 0 : bestSmoothedLevel(blocks.sums, count, weights && blocks.weights) / width;
}

/**
 * Mean gap between demands, from the start of the series to the last demand, rounded half to even; 0 without demand.
 *
 * @param weights  shape (n,): demands and the periods between them count by these; absent: all 1
 * @returns at most n
 */
export function meanGap(demand: Float64Array, weights?: Float64Array): number {
  let count = 0;
  let last = 0;
  let periods = 0;
  for (let t = 0; t < demand.length; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    periods += weight;
    if (demand[t]! === 0 || weight === 0) continue;
    count += weight;
    last = periods;
  }
  return count === 0 ? 0 : Math.min(demand.length, roundHalfToEven(last / count));
}

function roundHalfToEven(mean: number): number {
  const floor = Math.floor(mean);
  if (mean - floor === 0.5) return floor + (floor % 2);
  return Math.round(mean);
}
