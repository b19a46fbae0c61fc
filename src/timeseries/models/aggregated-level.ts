import { bestSmoothedLevel } from './best-smoothed-level.js';

let sums = new Float64Array(512);

/**
 * Demand per period from smoothing sums of `width` periods; an incomplete block at the start is left out.
 *
 * @param demand  shape (n,), n ≥ width
 * @param width  periods per block, ≥ 1
 */
export function aggregatedLevel(demand: Float64Array, width: number): number {
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

/** Mean gap between demands, from the start of the series to the last demand, rounded half to even; 0 without demand. */
export function meanGap(demand: Float64Array): number {
  let count = 0;
  let last = 0;
  for (let t = 0; t < demand.length; t++) {
    if (demand[t]! === 0) continue;
    count++;
    last = t + 1;
  }
  if (count === 0) return 0;
  const mean = last / count;
  const floor = Math.floor(mean);
  if (mean - floor === 0.5) return floor + (floor % 2);
  return Math.round(mean);
}
