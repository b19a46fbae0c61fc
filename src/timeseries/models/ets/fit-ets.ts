import { checkCount, checkSeries } from '../../check.js';
import { etsAt } from './ets-at.js';
import { admissibleForms, type EtsForm } from './ets-form.js';
import type { EtsFit } from './ets-fit.js';
import { candidateAt, improve, numbersOf, type EtsCandidate } from './ets-search.js';
import { etsStart, type EtsStart } from './ets-start.js';

export interface EtsOptions {
  /** only this form, instead of the best by AICc */
  readonly form?: EtsForm;
  /** only forms whose error and season add, as a series of logarithms wants them */
  readonly additive?: boolean;
  /** how far the search goes: `fast` for many series, `exact` to the bottom of the likelihood */
  readonly effort?: 'fast' | 'exact';
}

/** Smoothing tried first: α and γ as a share of 1 − α. */
const GRID = [
  [0.05, 0.05],
  [0.2, 0.05],
  [0.5, 0.05],
  [0.9, 0.05],
  [0.2, 0.35],
] as const;
/** Shares of α tried for β where a trend is added, and a lively trend tried whatever the form without trend prefers. */
const TREND_SHARES = [0.03, 0.2];
const LIVELY = { alpha: 0.95, share: 0.7, gamma: 0.05 };
/** A form is searched on only if its criterion at the start is within this many times √n of the best so far. */
const HOPE = 1;
/** Forms whose criterion is this near to the least are searched on once more, seasonal states included. */
const CONTENDER = 2;
/** Seasonal states move only where this many seasons are known: in shorter series the likelihood gains, the forecast loses. */
const SEASONS_TO_SETTLE = 6;

/**
 * Fits exponential smoothing, by default of the form with the least AICc among all admissible ones.
 *
 * Initial states come from a decomposition; Marquardt's search then moves smoothing parameters, level and trend, and
 * for the contenders the seasonal states as well. Damped and trended forms start where the simpler form ended.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param season  periods per season, whole number ≥ 1; above 24 it is left out
 * @returns undefined where the series is too short for any form (fewer than 6 values) or constant
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Hyndman, Koehler, Ord & Snyder (2008); R's forecast::ets, the same likelihood and criterion
 */
export function fitEts(y: Float64Array, season: number, options: EtsOptions = {}): EtsFit | undefined {
  checkSeries('y', y);
  checkCount('season', season);
  const scale = meanSize(y);
  if (!(scale > 0) || y.every((value) => value === y[0])) return undefined;
  const scaled = y.map((value) => value / scale);
  const positive = options.additive !== true && scaled.every((value) => value > 1e-6);
  const admissible = admissibleForms(y.length, season, positive);
  const { form } = options;
  const forms = form === undefined ? admissible : admissible.filter((other) => isSame(other, form));
  if (forms.length === 0) return undefined;
  const exact = options.effort === 'exact';
  const best = exact ? exactSearch(scaled, season, forms) : fastSearch(scaled, season, forms);
  return best === undefined ? undefined : etsAt(y, best.form, numbersOf(best.form, best.x), best.x.subarray(6), scale);
}

const isSame = (a: EtsForm, b: EtsForm) => a.error === b.error && a.trend === b.trend && a.season === b.season;

function fastSearch(y: Float64Array, season: number, forms: readonly EtsForm[]): EtsCandidate | undefined {
  const searched: EtsCandidate[] = [];
  const starts = new Map<string, EtsStart>();
  const hope = HOPE * Math.sqrt(y.length);
  let least = Infinity;
  const candidates: EtsCandidate[] = [];
  for (const form of forms) {
    let start = starts.get(form.season);
    if (start === undefined) starts.set(form.season, (start = etsStart(y, season, form.season)));
    candidates.push(startOf(y, form, start, candidates));
  }
  candidates.sort((a, b) => a.aicc - b.aicc);
  for (const candidate of candidates) {
    if (candidate.aicc > least + hope) break;
    improve(y, candidate, false, 4, 2e-3);
    searched.push(candidate);
    if (candidate.aicc < least) least = candidate.aicc;
  }
  searched.sort((a, b) => a.aicc - b.aicc);
  let best: EtsCandidate | undefined;
  for (const candidate of searched) {
    if (!(candidate.aicc < Infinity) || candidate.aicc > least + CONTENDER) break;
    const settled = candidate.form.season === 'N' || y.length >= SEASONS_TO_SETTLE * season;
    if (settled) improve(y, candidate, true, 1, 1e-3);
    if (best === undefined || candidate.aicc < best.aicc) best = candidate;
  }
  return best;
}

function exactSearch(y: Float64Array, season: number, forms: readonly EtsForm[]): EtsCandidate | undefined {
  let best: EtsCandidate | undefined;
  for (const form of forms) {
    const start = etsStart(y, season, form.season);
    for (const [alpha, gamma] of GRID) {
      for (const share of form.trend === 'N' ? [0] : TREND_SHARES) {
        const candidate = candidateAt(y, form, start, alpha, share, gamma, 0.95);
        improve(y, candidate, false, 12, 1e-4);
        improve(y, candidate, true, 40, 1e-9);
        if (best === undefined || candidate.aicc < best.aicc) best = candidate;
      }
    }
  }
  return best !== undefined && best.aicc < Infinity ? best : undefined;
}

/** A form where its search begins: the best of the grid, or near the best of the forms tried before that differ in trend only. */
function startOf(y: Float64Array, form: EtsForm, start: EtsStart, before: readonly EtsCandidate[]): EtsCandidate {
  const parent = before.findLast(
    (other) => other.form.error === form.error && other.form.season === form.season && other.squares < Infinity,
  );
  let best: EtsCandidate | undefined;
  const consider = (alpha: number, share: number, gamma: number, phi: number) => {
    const candidate = candidateAt(y, form, start, alpha, share, gamma, phi);
    if (best === undefined || candidate.squares < best.squares) best = candidate;
  };
  if (form.trend === 'N' || parent === undefined) {
    for (const [alpha, gamma] of GRID)
      if (form.season !== 'N' || gamma <= 0.05) consider(alpha, TREND_SHARES[0]!, gamma, 0.95);
  } else {
    const [alpha, share, gamma] = [parent.x[0]!, parent.x[1]!, parent.x[2]!];
    if (form.trend === 'A') for (const other of TREND_SHARES) consider(alpha, other, gamma, 1);
    else for (const phi of [0.97, 0.88]) consider(alpha, share, gamma, phi);
    if (form.trend === 'A') consider(LIVELY.alpha, LIVELY.share, LIVELY.gamma, 1);
  }
  return best!;
}

function meanSize(y: Float64Array): number {
  let sum = 0;
  for (const value of y) sum += Math.abs(value) / y.length;
  return sum;
}
