/**
 * The weighted least-squares line through the points so far, kept up to date point by point.
 *
 * A point (t, y) of weight w with total weight W so far and share s = w/(W + w) moves, with d = t − c, the spread of the times
 * S ← S + (1 − s)·w·d², the slope b ← b + (1 − s)·w·d·(y − line(t))/S, the mean m ← m + s·(y − m) and the centre c ← c + s·d.
 *
 * @see Welford (1962), Technometrics 4(3), 419–420
 */
export class RunningLine {
  /** weighted mean of the values so far */
  mean = 0;
  /** units per period; 0 until two points differ in time */
  slope = 0;
  /** weighted mean of the times so far */
  centre = 0;
  private totalWeight = 0;
  private spread = 0;

  /** The line through values of that mean at the times 1 … count. */
  static through(mean: number, slope: number, count: number): RunningLine {
    const spread = (count * (count * count - 1)) / 12;
    return Object.assign(new RunningLine(), { mean, slope, totalWeight: count, centre: (count + 1) / 2, spread });
  }

  /** Value of the line at a time. */
  at(time: number): number {
    return this.mean + this.slope * (time - this.centre);
  }

  /**
   * @param time  later than all before
   * @param weight  how much the point counts, ≥ 0
   */
  add(time: number, value: number, weight: number): void {
    if (!(weight > 0)) return;
    const error = value - this.at(time);
    const share = weight / (this.totalWeight + weight);
    const ahead = time - this.centre;
    const moment = (1 - share) * weight * ahead;
    this.spread += moment * ahead;
    this.mean += share * (value - this.mean);
    this.centre += share * ahead;
    if (this.spread > 0) this.slope += (moment * error) / this.spread;
    this.totalWeight += weight;
  }

  /** A copy, to be continued separately. */
  copy(): RunningLine {
    return Object.assign(new RunningLine(), this);
  }
}
