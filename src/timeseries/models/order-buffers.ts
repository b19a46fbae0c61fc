/** Sizes and gaps of the orders of one intermittent series. */
export interface Orders {
  /** number of periods with demand */
  readonly count: number;
  /** number of periods whose weight is above 0 */
  readonly periods: number;
  /** periods since the last demand, 0 where the last period saw demand; `periods` where none did */
  readonly silent: number;
  /** the first `count` entries: units per demand, oldest first */
  readonly sizes: Float64Array;
  /** the first `count` entries: periods from the demand before (the first: from the start) to this one, ≥ 1 */
  readonly gaps: Float64Array;
  /** the first `count` entries: weight of each demand, in (0, 1] */
  readonly weights: Float64Array;
}

/** Splits series into sizes and gaps of orders, in buffers that one caller owns and reuses from series to series. */
export class OrderBuffers {
  private sizes = new Float64Array(0);
  private gaps = new Float64Array(0);
  private weights = new Float64Array(0);

  /**
   * Reads the orders of a series. A period of weight 0 is missing: it counts neither as a gap nor as demand.
   *
   * Every period is written where the next order would go, and the position moves on past orders only: the loop has no branch
   * that a processor could mispredict.
   *
   * @param demand  shape (n,): ≥ 0
   * @param periodWeights  shape (n,): 0 … 1; absent: all 1
   * @returns arrays that the next call overwrites
   */
  read(demand: Float64Array, periodWeights?: Float64Array): Orders {
    this.reserve(demand.length + 1);
    const { sizes, gaps, weights } = this;
    let count = 0;
    let periods = 0;
    let last = 0;
    for (let t = 0; t < demand.length; t++) {
      const size = demand[t]!;
      const weight = periodWeights === undefined ? 1 : periodWeights[t]!;
      periods += +(weight > 0);
      const isOrder = +(size !== 0) & +(weight > 0);
      sizes[count] = size;
      gaps[count] = periods - last;
      weights[count] = weight;
      last += isOrder * (periods - last);
      count += isOrder;
    }
    return { count, periods, silent: periods - last, sizes, gaps, weights };
  }

  private reserve(length: number): void {
    if (this.sizes.length >= length) return;
    this.sizes = new Float64Array(2 * length);
    this.gaps = new Float64Array(2 * length);
    this.weights = new Float64Array(2 * length);
  }
}
