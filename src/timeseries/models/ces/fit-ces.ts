import { checkCount, checkSeries } from '../../check.js';
import { classicalIndices } from '../../decomposition/classical-indices.js';
import { leastSquaresSearch } from '../least-squares-search.js';
import type { CesFit, CesForm } from './ces-form.js';
import { cesPass, states } from './ces-pass.js';

/** Numbers searched for, and numbers counted in AICc: states of one period and the variance. */
const SEARCHED = { none: 2, simple: 2, partial: 3, full: 4 } as const;
const COUNTED = { none: 3, simple: 3, partial: 4, full: 5 } as const;
const START = { none: [1.3, 1], simple: [1.3, 1], partial: [1.3, 1, 0.1], full: [1.3, 1, 1.3, 1] } as const;
const LOW = Float64Array.of(0.01, 0.01, 0.01, 0.01);
const HIGH = Float64Array.of(1.8, 1.9, 1.5, 1.5);
const STEPS = Float64Array.of(1e-5, 1e-5, 1e-5, 1e-5);
const FORMS: readonly CesForm[] = ['none', 'simple', 'partial', 'full'];

/** How far the search goes: a few rounds for many series, or to the bottom of the likelihood. */
const EFFORTS = { fast: { rounds: 8, tolerance: 1e-3 }, exact: { rounds: 60, tolerance: 1e-10 } } as const;

export interface CesOptions {
  /** only this form, instead of the best by AICc */
  readonly form?: CesForm;
  readonly effort?: keyof typeof EFFORTS;
}

/**
 * Fits complex exponential smoothing, by default of the seasonal form with the least AICc.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param season  periods per season, whole number ≥ 1; left out where fewer than two seasons are known
 * @returns undefined where the series has fewer than 6 values or is constant
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Svetunkov, Kourentzes & Ord (2022), Naval Research Logistics 69(8), 1108–1123; statsforecast's AutoCES, the same
 *   likelihood, initial states by running forth and back
 */
export function fitCes(y: Float64Array, season: number, options: CesOptions = {}): CesFit | undefined {
  checkSeries('y', y);
  checkCount('season', season);
  const n = y.length;
  if (n < 6 || y.every((value) => value === y[0])) return undefined;
  const seasonal = season > 1 && n >= 2 * season + 1;
  const indices = seasonal ? classicalIndices(y, season, 'additive') : new Float64Array(0);
  const { rounds, tolerance } = EFFORTS[options.effort ?? 'fast'];
  const errors = new Float64Array(n);
  let best: { form: CesForm; x: Float64Array; aicc: number } | undefined;
  for (const form of options.form === undefined ? FORMS : [options.form]) {
    if (form !== 'none' && !seasonal) continue;
    const x = Float64Array.from(START[form]);
    const k = SEARCHED[form];
    const squares = leastSquaresSearch(
      {
        length: n,
        low: LOW.subarray(0, k),
        high: HIGH.subarray(0, k),
        steps: STEPS.subarray(0, k),
        pass: (point, out) => cesPass(y, season, form, point, indices, out),
      },
      x,
      rounds,
      tolerance,
    );
    const counted = COUNTED[form];
    if (n - counted - 1 <= 0) continue;
    const aicc =
      n * Math.log(Math.max(squares, 1e-300)) + 2 * counted + (2 * counted * (counted + 1)) / (n - counted - 1);
    if (aicc < Infinity && (best === undefined || aicc < best.aicc)) best = { form, x, aicc };
  }
  if (best === undefined) return undefined;
  const { form, x, aicc } = best;
  cesPass(y, season, form, x, indices, errors);
  const width = form === 'none' ? 0 : season;
  const ahead = (from: Float64Array, used: boolean) =>
    Float64Array.from({ length: used ? width : 0 }, (_, s) => from[(n + s) % season]!);
  return {
    form,
    alpha0: x[0]!,
    alpha1: x[1]!,
    beta0: x[2] ?? 0,
    beta1: x[3] ?? 0,
    level: states.level,
    potential: states.potential,
    seasonal: ahead(states.seasonal, true),
    seasonalPotential: ahead(states.seasonalPotential, form !== 'partial'),
    errors,
    aicc,
  };
}
