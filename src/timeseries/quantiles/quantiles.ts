/** The three quantiles that every forecast carries: shape (horizon,) each, p10 ≤ p50 ≤ p90. */
export interface Quantiles {
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
}

/** Levels of the three quantiles, as shares. */
export const LEVELS = [0.1, 0.5, 0.9] as const;
