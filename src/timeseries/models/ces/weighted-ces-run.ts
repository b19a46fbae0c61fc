import type { CesForm } from './ces-form.js';
import { states } from './ces-states.js';

/**
 * One run through a series with missing values, forwards or backwards: states move by the weight of a value (0: as if
 * the forecast had come true), and its error counts by it.
 *
 * @param x  shape (4,): α₀, α₁, β₀, β₁
 * @param errors  shape (n,): filled in, each times the root of its weight
 * @returns the weighted sum of squared one-step errors
 */
export function weightedCesRun(
  y: Float64Array,
  season: number,
  form: CesForm,
  x: Float64Array,
  backwards: boolean,
  errors: Float64Array,
  weights: Float64Array,
): number {
  const n = y.length;
  const chained = form === 'simple';
  const full = form === 'full';
  const seasonal = form !== 'none';
  const s = states.seasonal;
  const p = states.seasonalPotential;
  const [own0, own1] = chained ? [x[0]!, x[1]!] : full ? [x[2]!, x[3]!] : [x[2] ?? 0, 0];
  let { level, potential } = states;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const t = backwards ? n - 1 - i : i;
    const j = t % season;
    const trust = weights[t]!;
    const index = seasonal ? s[j]! : 0;
    const error = y[t]! - index - (chained ? 0 : level);
    const step = trust * error;
    if (!chained) {
      const before = level;
      level = before - (1 - x[1]!) * potential + (x[0]! - x[1]!) * step;
      potential = before + (1 - x[0]!) * potential + (x[0]! + x[1]!) * step;
    }
    if (chained || full) {
      const own = p[j]!;
      s[j] = index - (1 - own1) * own + (own0 - own1) * step;
      p[j] = index + (1 - own0) * own + (own0 + own1) * step;
    } else if (seasonal) s[j] = index + own0 * step;
    errors[t] = Math.sqrt(trust) * error;
    squares += trust * error * error;
  }
  states.level = level;
  states.potential = potential;
  return squares;
}
