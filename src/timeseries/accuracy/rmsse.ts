import { inSampleScale } from './in-sample-scale.js';
import { squaredError } from './squared-error.js';

/**
 * Root mean squared scaled error of one series: 1 is as good as the (seasonal) naive was inside the training part.
 *
 * Asks for the mean of demand, not its median, so unlike MASE it does not reward forecasting zero for sparse series.
 *
 * @param train  shape (n,): what the model saw
 * @param actual  shape (h,)
 * @param forecast  shape (h,)
 * @param season  lag of the naive it is scaled by, whole number ≥ 1
 * @returns ≥ 0; NaN where the training part never changes, so that there is no scale: leave such series out of a mean
 * @throws {SeriesError} on different lengths
 * @see Makridakis, Spiliotis & Assimakopoulos (2022), IJF 38(4), 1346–1364
 * @example rmsse(Float64Array.of(1, 3, 4), Float64Array.of(5, 5), Float64Array.of(4, 4)) // → 0.632
 */
export function rmsse(train: Float64Array, actual: Float64Array, forecast: Float64Array, season = 1): number {
  const error = squaredError(actual, forecast);
  const { squared } = inSampleScale(train, season);
  return squared > 0 ? Math.sqrt(error / squared) : NaN;
}
