/** Sums of blocks of a series, in buffers that one caller owns and reuses from call to call. */
export class BlockSums {
  /** the first `count` entries, oldest first: demand of each block */
  sums = new Float64Array(0);
  /** the first `count` entries, written only where the periods have weights: their mean in each block, above 0 */
  weights = new Float64Array(0);

  /**
   * Sums blocks of `width` periods, an incomplete one at the start left out. With weights, the sum of a block is the weighted
   * mean of its periods times the width, and a block whose weights are all 0 is left out.
   *
   * @param demand  shape (n,)
   * @param width  periods per block, 1 … n
   * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
   * @returns number of blocks
   */
  fill(demand: Float64Array, width: number, weights?: Float64Array): number {
    const n = demand.length;
    this.reserve(Math.floor(n / width));
    const { sums, weights: blockWeights } = this;
    let count = 0;
    for (let start = n % width; start < n; start += width) {
      let sum = 0;
      if (weights === undefined) {
        for (let t = start; t < start + width; t++) sum += demand[t]!;
        sums[count++] = sum;
        continue;
      }
      let total = 0;
      for (let t = start; t < start + width; t++) {
        sum += weights[t]! * demand[t]!;
        total += weights[t]!;
      }
      if (!(total > 0)) continue;
      sums[count] = (sum / total) * width;
      blockWeights[count++] = total / width;
    }
    return count;
  }

  private reserve(blocks: number): void {
    if (this.sums.length >= blocks) return;
    this.sums = new Float64Array(2 * blocks);
    this.weights = new Float64Array(2 * blocks);
  }
}
