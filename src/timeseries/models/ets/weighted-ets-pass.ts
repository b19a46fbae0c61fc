import { SMALLEST, ended, type EtsNumbers } from './ets-states.js';

/**
 * {@link etsPass} where some values are missing: states move by the weight of a value (0: as if the forecast had come true),
 * and its error counts by it.
 *
 * @param weights  shape (n,): 0 (missing) … 1 (observed), not all 0
 * @param worth  sum of the weights
 * @param errors  shape (n,): filled in, each times the root of its weight
 * @returns the weighted sum of squared errors; Infinity where a multiplicative model meets a forecast not above 0
 */
export function weightedEtsPass(
  y: Float64Array,
  seasonKind: 'N' | 'A' | 'M',
  relative: boolean,
  x: EtsNumbers,
  seasonal: Float64Array,
  errors: Float64Array,
  weights: Float64Array,
  worth: number,
): number {
  const n = y.length;
  const { alpha, beta, gamma, phi } = x;
  let { level, trend } = x;
  let squares = 0;
  let logs = 0;
  let position = 0;
  const season = seasonal.length;
  const s = ended.seasonal;
  s.set(seasonal);
  for (let t = 0; t < n; t++) {
    const trust = weights[t]!;
    const base = level + phi * trend;
    const index = season === 0 ? 0 : s[position]!;
    const forecast = seasonKind === 'N' ? base : seasonKind === 'A' ? base + index : base * index;
    const error = y[t]! - forecast;
    let step = trust * error;
    if (seasonKind === 'M') {
      if (!(base > SMALLEST) || !(index > SMALLEST)) return Infinity;
      s[position] = index + (gamma * step) / base;
      step /= index;
    } else if (seasonKind === 'A') s[position] = index + gamma * step;
    if (++position >= season) position = 0;
    level = base + alpha * step;
    trend = phi * trend + beta * step;
    let counted = Math.sqrt(trust) * error;
    if (relative) {
      if (!(forecast > SMALLEST)) return Infinity;
      counted /= forecast;
      if (trust > 0) logs += trust * Math.log(forecast);
    }
    errors[t] = counted;
    squares += counted * counted;
  }
  ended.level = level;
  ended.trend = trend;
  ended.position = position;
  if (!relative) return squares === squares ? squares : Infinity;
  const scale = Math.exp(logs / worth);
  for (let t = 0; t < n; t++) errors[t]! *= scale;
  const scaled = squares * scale * scale;
  return scaled === scaled ? scaled : Infinity;
}
