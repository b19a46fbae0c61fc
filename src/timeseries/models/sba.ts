import { croston } from './croston.js';

/**
 * Syntetos–Boylan approximation: Croston's forecast times 0.95, which takes most of its upward bias away.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param smoothing  of sizes and gaps, 0 < α ≤ 1; the factor is 1 − α / 2, 0.95 at the usual 0.1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,): expected units per period, the same in each
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Syntetos & Boylan (2005), IJF 21(2), 303–314; statsforecast's CrostonSBA
 * @example
 * const demand = Float64Array.of(0, 4, 0, 0, 6, 0, 5, 0);
 * sba(demand, 2) // → [1.945, 1.945]
 */
export function sba(demand: Float64Array, horizon: number, smoothing = 0.1, weights?: Float64Array): Float64Array {
  const forecast = croston(demand, horizon, smoothing, weights);
  for (let h = 0; h < horizon; h++) forecast[h]! *= 1 - smoothing / 2;
  return forecast;
}
