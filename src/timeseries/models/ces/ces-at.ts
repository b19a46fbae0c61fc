import { weightedSeries } from '../../weighted-series.js';
import { classicalIndices } from '../../decomposition/classical-indices.js';
import type { CesFit, CesForm } from './ces-form.js';
import { CesPass } from './ces-pass.js';

/** Numbers counted in AICc: states of one period and the variance. */
const COUNTED = { none: 3, simple: 3, partial: 4, full: 5 } as const;

/** Corrected information criterion as statsforecast has it; Infinity where the series is too short for the form. */
export function cesAicc(form: CesForm, squares: number, n: number): number {
  const k = COUNTED[form];
  return n - k - 1 <= 0 ? Infinity : n * Math.log(Math.max(squares, 1e-300)) + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
}

/**
 * Complex exponential smoothing at given parameters: states are found by running forth and back, nothing is fitted.
 *
 * @param y  shape (n,), n ≥ 2 · season where the form has a season: finite; never written to
 * @param x  shape (4,) or less: α₀, α₁, β₀, β₁
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 */
export function cesAt(y: Float64Array, season: number, form: CesForm, x: Float64Array, weights?: Float64Array): CesFit {
  const series = weightedSeries(y, weights);
  const n = y.length;
  const errors = new Float64Array(n);
  const indices =
    form === 'partial' || form === 'full'
      ? classicalIndices(series.y, season, 'additive', series.weights)
      : new Float64Array(0);
  const pass = new CesPass(series, season, indices);
  const squares = pass.run(form, x, errors);
  const ahead = (from: Float64Array, used: boolean) =>
    Float64Array.from({ length: used ? season : 0 }, (_, s) => from[(n + s) % season]!);
  return {
    form,
    alpha0: x[0]!,
    alpha1: x[1]!,
    beta0: x[2] ?? 0,
    beta1: x[3] ?? 0,
    level: pass.level,
    potential: pass.potential,
    seasonal: ahead(pass.seasonal, form !== 'none'),
    seasonalPotential: ahead(pass.seasonalPotential, form === 'simple' || form === 'full'),
    errors,
    aicc: cesAicc(form, squares, series.totalWeight),
  };
}
