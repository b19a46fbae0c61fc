import { believed, type Believed } from '../../believed.js';
import { checkCount, checkSeries } from '../../check.js';
import { etsAt, inUnits } from './ets-at.js';
import { admissibleForms, type EtsForm } from './ets-form.js';
import type { EtsFit } from './ets-fit.js';
import { candidateAt, improve, numbersOf, type EtsCandidate } from './ets-search.js';
import { etsStart, type EtsStart } from './ets-start.js';

/** How {@link fitEts} searches. */
export interface EtsOptions {
  /** only this form, instead of the best by AICc */
  readonly form?: EtsForm;
  /** only forms whose error and season add, as a series of logarithms wants them */
  readonly additive?: boolean;
  /** how far the search goes: `fast` for many series, `exact` to the bottom of the likelihood */
  readonly effort?: 'fast' | 'exact';
  /** shape (n,): 0 (missing) … 1 (observed): how far a value may move the states and counts in the likelihood; absent: all 1 */
  readonly weights?: Float64Array;
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
 * @param options  form, effort and weights; by default the best form, `fast`, all weights 1
 * @returns undefined where the series is too short for any form (fewer than 6 values, by weight) or constant
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Hyndman, Koehler, Ord & Snyder (2008); R's forecast::ets, the same likelihood and criterion
 * @example
 * const y = Float64Array.of(12, 15, 13, 16, 18, 17, 20, 21);
 * etsName(fitEts(y, 1).form) // → 'ETS(A,N,N)'
 */
export function fitEts(y: Float64Array, season: number, options: EtsOptions = {}): EtsFit | undefined {
  checkSeries('y', y);
  checkCount('season', season);
  const known = believed(y, options.weights);
  const scale = meanSize(known);
  if (!(scale > 0) || known.y.every((value) => value === known.y[0])) return undefined;
  const scaled = inUnits(known, scale);
  const positive = options.additive !== true && scaled.y.every((value) => value > 1e-6);
  const admissible = admissibleForms(known.worth, season, positive);
  const { form } = options;
  const forms = form === undefined ? admissible : admissible.filter((other) => isSame(other, form));
  if (forms.length === 0) return undefined;
  const exact = options.effort === 'exact';
  const best = exact ? exactSearch(scaled, season, forms) : fastSearch(scaled, season, forms);
  if (best === undefined) return undefined;
  return etsAt(known.y, best.form, numbersOf(best.form, best.x), best.x.subarray(6), scale, known.weights);
}

const isSame = (a: EtsForm, b: EtsForm) => a.error === b.error && a.trend === b.trend && a.season === b.season;

function fastSearch(series: Believed, season: number, forms: readonly EtsForm[]): EtsCandidate | undefined {
  const searched: EtsCandidate[] = [];
  const starts = new Map<string, EtsStart>();
  const hope = HOPE * Math.sqrt(series.worth);
  let least = Infinity;
  const candidates: EtsCandidate[] = [];
  for (const form of forms) {
    let start = starts.get(form.season);
    if (start === undefined) starts.set(form.season, (start = etsStart(series, season, form.season)));
    candidates.push(startOf(series, form, start, candidates));
  }
  candidates.sort((a, b) => a.aicc - b.aicc);
  for (const candidate of candidates) {
    if (candidate.aicc > least + hope) break;
    improve(series, candidate, false, 4, 2e-3);
    searched.push(candidate);
    if (candidate.aicc < least) least = candidate.aicc;
  }
  searched.sort((a, b) => a.aicc - b.aicc);
  let best: EtsCandidate | undefined;
  for (const candidate of searched) {
    if (!(candidate.aicc < Infinity) || candidate.aicc > least + CONTENDER) break;
    const settled = candidate.form.season === 'N' || series.worth >= SEASONS_TO_SETTLE * season;
    if (settled) improve(series, candidate, true, 1, 1e-3);
    if (best === undefined || candidate.aicc < best.aicc) best = candidate;
  }
  return best;
}

function exactSearch(series: Believed, season: number, forms: readonly EtsForm[]): EtsCandidate | undefined {
  let best: EtsCandidate | undefined;
  for (const form of forms) {
    const start = etsStart(series, season, form.season);
    for (const [alpha, gamma] of GRID) {
      for (const share of form.trend === 'N' ? [0] : TREND_SHARES) {
        const candidate = candidateAt(series, form, start, alpha, share, gamma, 0.95);
        improve(series, candidate, false, 12, 1e-4);
        improve(series, candidate, true, 40, 1e-9);
        if (best === undefined || candidate.aicc < best.aicc) best = candidate;
      }
    }
  }
  return best !== undefined && best.aicc < Infinity ? best : undefined;
}

/** A form where its search begins: the best of the grid, or near the best of the forms tried before that differ in trend only. */
function startOf(series: Believed, form: EtsForm, start: EtsStart, before: readonly EtsCandidate[]): EtsCandidate {
  const parent = before.findLast(
    (other) => other.form.error === form.error && other.form.season === form.season && other.squares < Infinity,
  );
  let best: EtsCandidate | undefined;
  const consider = (alpha: number, share: number, gamma: number, phi: number) => {
    const candidate = candidateAt(series, form, start, alpha, share, gamma, phi);
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

function meanSize({ y, weights, worth }: Believed): number {
  let sum = 0;
  for (let t = 0; t < y.length; t++) sum += ((weights === undefined ? 1 : weights[t]!) * Math.abs(y[t]!)) / worth;
  return sum;
}
