import { weightedSeries, type WeightedSeries } from '../../weighted-series.js';
import { checkCount, checkSeries } from '../../check.js';
import { classicalIndices } from '../../decomposition/classical-indices.js';
import { LeastSquaresSearch, type LeastSquares } from '../least-squares-search.js';
import type { CesFit, CesForm } from './ces-form.js';
import { cesAicc, cesAt } from './ces-at.js';
import { CesPass } from './ces-pass.js';

/** Numbers searched for. */
const SEARCHED = { none: 2, simple: 2, partial: 3, full: 4 } as const;
const START = { none: [1.3, 1], simple: [1.3, 1], partial: [1.3, 1, 0.1], full: [1.3, 1, 1.3, 1] } as const;
const LOW = Float64Array.of(0.01, 0.01, 0.01, 0.01);
const HIGH = Float64Array.of(1.8, 1.9, 1.5, 1.5);
const STEPS = Float64Array.of(1e-5, 1e-5, 1e-5, 1e-5);
const FORMS: readonly CesForm[] = ['none', 'simple', 'partial', 'full'];

/** How far the search goes: a few rounds for many series, or to the bottom of the likelihood. */
const EFFORTS = {
  fast: { first: 2, margin: 15, rounds: 6, tolerance: 1e-3 },
  exact: { first: 60, margin: Infinity, rounds: 60, tolerance: 1e-10 },
} as const;

const search = new LeastSquaresSearch();

/** How {@link fitCes} searches. */
export interface CesOptions {
  /** only this form, instead of the best by AICc */
  readonly form?: CesForm;
  readonly effort?: keyof typeof EFFORTS;
  /** shape (n,): 0 (missing) … 1 (observed): how far a value may move the states and counts in the likelihood; absent: all 1 */
  readonly weights?: Float64Array;
}

/**
 * Fits complex exponential smoothing, by default of the seasonal form with the least AICc.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param season  periods per season, whole number ≥ 1; left out where fewer than two seasons are known
 * @param options  form, effort and weights; by default the best form, `fast`, all weights 1
 * @returns undefined where the series has fewer than 6 values (by weight) or is constant
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Svetunkov, Kourentzes & Ord (2022), Naval Research Logistics 69(8), 1108–1123; statsforecast's AutoCES, the same
 *   likelihood, initial states by running forth and back
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * fitCes(y, 4).form // → 'partial'
 */
export function fitCes(y: Float64Array, season: number, options: CesOptions = {}): CesFit | undefined {
  checkSeries('y', y);
  checkCount('season', season);
  const series = weightedSeries(y, options.weights);
  if (series.totalWeight < 6 || series.y.every((value) => value === series.y[0])) return undefined;
  const seasonal = season > 1 && series.totalWeight >= 2 * season + 1;
  const indices = seasonal ? classicalIndices(series.y, season, 'additive', series.weights) : new Float64Array(0);
  const { first, margin: hope, rounds, tolerance } = EFFORTS[options.effort ?? 'fast'];
  const minimise = searchOf(series, season, indices);
  const candidates: { form: CesForm; x: Float64Array; aicc: number }[] = [];
  for (const form of options.form === undefined ? FORMS : [options.form]) {
    if (form !== 'none' && !seasonal) continue;
    const x = Float64Array.from(START[form]);
    candidates.push({ form, x, aicc: minimise(form, x, first, tolerance) });
  }
  const bound = Math.min(...candidates.map(({ aicc }) => aicc)) + hope;
  let best: { form: CesForm; x: Float64Array; aicc: number } | undefined;
  for (const candidate of candidates) {
    if (!(candidate.aicc <= bound)) continue;
    candidate.aicc = minimise(candidate.form, candidate.x, rounds, tolerance);
    if (candidate.aicc < (best?.aicc ?? Infinity)) best = candidate;
  }
  return best && cesAt(series.y, season, best.form, best.x, series.weights);
}

/** The search of one series: moves x towards the least sum of squares and returns the criterion there. */
function searchOf(series: WeightedSeries, season: number, indices: Float64Array) {
  const pass = new CesPass(series, season, indices);
  return (form: CesForm, x: Float64Array, rounds: number, tolerance: number): number => {
    const k = SEARCHED[form];
    const problem: LeastSquares = {
      length: series.y.length,
      low: LOW.subarray(0, k),
      high: HIGH.subarray(0, k),
      steps: STEPS.subarray(0, k),
      pass: (point, errors) => pass.run(form, point, errors),
    };
    return cesAicc(form, search.minimise(problem, x, rounds, tolerance), series.totalWeight);
  };
}
