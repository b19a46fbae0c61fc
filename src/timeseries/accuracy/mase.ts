import { absoluteError } from './absolute-error.js';
import { inSampleScale } from './in-sample-scale.js';

/**
 * Mean absolute scaled error of one series: 1 is as good as the (seasonal) naive was inside the training part.
 *
 * @param train  shape (n,): what the model saw
 * @param actual  shape (h,)
 * @param forecast  shape (h,)
 * @param season  lag of the naive it is scaled by, whole number ≥ 1
 * @returns ≥ 0; NaN where the training part never changes, so that there is no scale: leave such series out of a mean
 * @throws {SeriesError} on different lengths
 * @see Hyndman & Koehler (2006), IJF 22(4), 679–688
 * @example mase(Float64Array.of(1, 3, 4), Float64Array.of(5, 5), Float64Array.of(4, 4)) // → 0.667
 */
export function mase(train: Float64Array, actual: Float64Array, forecast: Float64Array, season = 1): number {
  const error = absoluteError(actual, forecast);
  const { absolute } = inSampleScale(train, season);
  return absolute > 0 ? error / absolute : NaN;
}
