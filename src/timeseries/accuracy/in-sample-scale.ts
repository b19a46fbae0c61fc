/** How far a naive forecast misses inside the training part: what MASE and RMSSE divide by. */
export interface InSampleScale {
  /** mean of |y[t] − y[t − lag]|, 0 where the series never changes */
  readonly absolute: number;
  /** mean of (y[t] − y[t − lag])² */
  readonly squared: number;
}

/**
 * Mean absolute and mean squared difference of lag `season` (lag 1 where the series has at most `season` points).
 *
 * @param train  shape (n,): the training part, oldest first
 * @param season  periods per season, whole number ≥ 1
 * @returns both 0 where the series never changes; NaN for fewer than two values
 * @see Hyndman & Koehler (2006), IJF 22(4), 679–688
 * @example inSampleScale(Float64Array.of(1, 3, 4)) // → { absolute: 1.5, squared: 2.5 }
 */
export function inSampleScale(train: Float64Array, season = 1): InSampleScale {
  const lag = train.length > season ? season : 1;
  let absolute = 0;
  let squared = 0;
  for (let t = lag; t < train.length; t++) {
    const step = train[t]! - train[t - lag]!;
    absolute += Math.abs(step);
    squared += step * step;
  }
  const pairs = Math.max(1, train.length - lag);
  return { absolute: absolute / pairs, squared: squared / pairs };
}
