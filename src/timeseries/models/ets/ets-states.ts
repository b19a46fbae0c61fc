/** The numbers of an exponential smoothing model; what a form does not use is 0 (φ: 1 where the trend is not damped). */
export interface EtsNumbers {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
  level: number;
  trend: number;
}

/** Where the last pass ended; overwritten by the next, so read it at once. */
export const ended = { level: 0, trend: 0, seasonal: new Float64Array(64), position: 0 };

/** A relative forecast below this is no basis for a multiplicative model. */
export const SMALLEST = 1e-8;
