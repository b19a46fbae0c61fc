import type { WeightedSeries } from '../../weighted-series.js';
import type { EtsNumbers, EtsStates } from './ets-states.js';

/** A relative forecast below this is no basis for a multiplicative model. */
const SMALLEST = 1e-8;
/** Without weights the logarithm is taken of the product of so many forecasts (a power of 2), not of each. */
const PER_LOGARITHM = 16;

/**
 * One run through a series. With base qₜ = ℓₜ₋₁ + φ·bₜ₋₁ and forecast fₜ = qₜ, qₜ + s (season A) or qₜ·s (season M):
 *
 * eₜ = yₜ − fₜ, uₜ = wₜ·eₜ (season M: wₜ·eₜ / s), ℓₜ = qₜ + α·uₜ, bₜ = φ·bₜ₋₁ + β·uₜ, s ← s + γ·wₜ·eₜ (season M: s + γ·wₜ·eₜ / qₜ).
 *
 * The states move the same way for both kinds of error; only the errors that are counted differ. Additive: √wₜ·eₜ. Multiplicative:
 * √wₜ·eₜ / fₜ times the weighted geometric mean of the forecasts, so that in both cases −2 log likelihood is
 * (Σ w) · log(sum of squares) but for a constant.
 *
 * @param series  shape (n,): values of size about 1, with weights where some are missing
 * @param x  parameters, and level and trend before the first value
 * @param seasonal  shape (season,): initial state of the position of y[0], y[1], …; empty without season
 * @param errors  shape (n,): filled in
 * @param end  of the same season: filled in with the states after the last value
 * @returns the sum of squared errors; Infinity where a multiplicative model meets a forecast not above 0
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, ch. 2 and 5
 *
 * O(n), no allocation: this is the inner loop of all fitting.
 */
export function etsPass(
  { y, weights, totalWeight }: WeightedSeries,
  seasonKind: 'N' | 'A' | 'M',
  relative: boolean,
  x: EtsNumbers,
  seasonal: Float64Array,
  errors: Float64Array,
  end: EtsStates,
): number {
  const n = y.length;
  const season = seasonal.length;
  const { alpha, beta, gamma, phi } = x;
  let { level, trend } = x;
  let squares = 0;
  let logs = 0;
  let product = 1;
  let position = 0;
  const s = end.seasonal;
  for (let j = 0; j < season; j++) s[j] = seasonal[j]!;
  for (let t = 0; t < n; t++) {
    const base = level + phi * trend;
    let forecast = base;
    if (seasonKind === 'A') forecast += s[position]!;
    else if (seasonKind === 'M') forecast *= s[position]!;
    const error = y[t]! - forecast;
    let step = weights === undefined ? error : weights[t]! * error;
    if (seasonKind === 'A') s[position]! += gamma * step;
    else if (seasonKind === 'M') {
      const index = s[position]!;
      const inverse = 1 / index;
      if (!(base > SMALLEST) || !(index > SMALLEST)) return Infinity;
      s[position] = index + (gamma * step) / base;
      step *= inverse;
    }
    if (++position >= season) position = 0;
    level = base + alpha * step;
    trend = phi * trend + beta * step;
    let counted = weights === undefined ? error : Math.sqrt(weights[t]!) * error;
    if (relative) {
      if (!(forecast > SMALLEST)) return Infinity;
      counted /= forecast;
      if (weights === undefined) {
        product *= forecast;
        if (t % PER_LOGARITHM === PER_LOGARITHM - 1) {
          logs += Math.log(product);
          product = 1;
        }
      } else if (weights[t]! > 0) logs += weights[t]! * Math.log(forecast);
    }
    errors[t] = counted;
    squares += counted * counted;
  }
  end.level = level;
  end.trend = trend;
  if (relative) {
    const scale = Math.exp((logs + Math.log(product)) / totalWeight);
    for (let t = 0; t < n; t++) errors[t]! *= scale;
    squares = squares * scale * scale;
  }
  return Number.isNaN(squares) ? Infinity : squares;
}
