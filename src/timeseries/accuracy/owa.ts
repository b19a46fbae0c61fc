/** Means over all series of a collection. */
export interface MeanScores {
  readonly smape: number;
  readonly mase: number;
}

/**
 * Overall weighted average of the M4 competition: the mean of relative sMAPE and relative MASE.
 *
 * @param scores  of the method
 * @param benchmark  of the benchmark (M4: Naive2) on the same series
 * @returns below 1 where the method beats the benchmark
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), IJF 36(1), 54–74
 * @example owa({ smape: 12, mase: 0.9 }, { smape: 15, mase: 1 }) // → 0.85
 */
export function owa(scores: MeanScores, benchmark: MeanScores): number {
  return (scores.smape / benchmark.smape + scores.mase / benchmark.mase) / 2;
}
