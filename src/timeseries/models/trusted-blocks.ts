/** Blocks of a series, filled anew by each call. */
export const trusted = { sums: new Float64Array(512), trust: new Float64Array(512) };

/**
 * Sums of blocks of `width` periods of which some are missing: the weighted mean times the width, trusted as much as its
 * periods on average. Blocks with nothing believed are left out, as is an incomplete one at the start.
 *
 * @param weights  shape (n,): 0 (missing) … 1 (observed)
 * @param width  periods per block, 1 … n
 * @returns how many blocks there are in {@link trusted}, oldest first
 */
export function trustedBlocks(demand: Float64Array, weights: Float64Array, width: number): number {
  const n = demand.length;
  const most = Math.floor(n / width);
  if (most > trusted.sums.length)
    [trusted.sums, trusted.trust] = [new Float64Array(2 * most), new Float64Array(2 * most)];
  let count = 0;
  for (let start = n % width; start < n; start += width) {
    let sum = 0;
    let trust = 0;
    for (let t = start; t < start + width; t++) {
      sum += weights[t]! * demand[t]!;
      trust += weights[t]!;
    }
    if (!(trust > 0)) continue;
    trusted.sums[count] = (sum / trust) * width;
    trusted.trust[count++] = trust / width;
  }
  return count;
}
