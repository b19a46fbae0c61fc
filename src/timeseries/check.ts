import { SeriesError } from './series-error.js';

/** @throws {SeriesError} unless `values` has at least `min` entries, all finite (and ≥ 0 where `nonNegative`). */
export function checkSeries(argument: string, values: Float64Array, min = 1, nonNegative = false): void {
  if (values.length < min) throw new SeriesError(argument, `at least ${min} value(s)`, `${values.length}`);
  const least = nonNegative ? 0 : -Number.MAX_VALUE;
  for (let t = 0; t < values.length; t++) {
    const value = values[t]!;
    if (value >= least && value <= Number.MAX_VALUE) continue;
    if (!Number.isFinite(value)) throw new SeriesError(argument, 'a finite number', `${value}`, { position: t });
    throw new SeriesError(argument, 'a number ≥ 0', `${value}`, { position: t });
  }
}

/** @throws {SeriesError} unless `value` is a whole number ≥ `min`. */
export function checkCount(argument: string, value: number, min = 1): void {
  if (!Number.isInteger(value) || value < min) throw new SeriesError(argument, `a whole number ≥ ${min}`, `${value}`);
}

/** @throws {SeriesError} unless low < value ≤ high. */
export function checkShare(argument: string, value: number, low = 0, high = 1): void {
  if (!(value > low && value <= high)) throw new SeriesError(argument, `a number in (${low}, ${high}]`, `${value}`);
}

/** @throws {SeriesError} unless there is one weight in 0 … 1 per value; absent weights pass. */
export function checkWeights(weights: Float64Array | undefined, length: number): void {
  if (weights === undefined) return;
  if (weights.length !== length)
    throw new SeriesError('weights', `${length} value(s), one per period`, `${weights.length}`);
  for (let t = 0; t < length; t++) {
    const weight = weights[t]!;
    if (!(weight >= 0 && weight <= 1))
      throw new SeriesError('weights', 'a number in [0, 1]', `${weight}`, { position: t });
  }
}
