import { checkCount } from '../check.js';
import { fitHolt, forecastHolt } from './holt.js';

/**
 * Holt's trend that fades by φ (0.8 … 0.98) each period, fitted by least squares.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed), see {@link fitHolt}
 * @returns shape (horizon,)
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Gardner & McKenzie (1985); R's forecast::holt(damped = TRUE)
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * dampedHolt(y, 3) // → [21.776, 22.871, 23.944]
 */
export function dampedHolt(y: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  checkCount('horizon', horizon);
  return forecastHolt(fitHolt(y, true, weights), horizon);
}
