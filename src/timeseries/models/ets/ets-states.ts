/** The numbers of an exponential smoothing model; what a form does not use is 0 (φ: 1 where the trend is not damped). */
export interface EtsNumbers {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  /** before the first value */
  readonly level: number;
  readonly trend: number;
}

/** States after the last value of a pass, written by it into an object that the caller owns. */
export class EtsStates {
  level = 0;
  trend = 0;
  /** shape (season,): index of each position of the season, in the order of the initial ones */
  readonly seasonal: Float64Array;

  constructor(season: number) {
    this.seasonal = new Float64Array(season);
  }
}
