import { weightedSeries, type WeightedSeries } from '../../weighted-series.js';
import { checkCount, checkSeries } from '../../check.js';
import { etsAt, inUnits } from './ets-at.js';
import { admissibleForms, type EtsForm } from './ets-form.js';
import type { EtsFit } from './ets-fit.js';
import { EtsSearch, numbersOf, seasonalOf, type EtsCandidate, type EtsSmoothing } from './ets-search.js';
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
/** Shares of α tried for β where a trend is added, and a responsive trend that is tried whatever the form without trend prefers. */
const TREND_SHARES = [0.03, 0.2];
const RESPONSIVE = { alpha: 0.95, betaShare: 0.7, gammaShare: 0.05, phi: 1 };
/** A form is searched on only if its criterion at the start is within this many times √n of the least so far. */
const SEARCH_MARGIN = 1;
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
  const known = weightedSeries(y, options.weights);
  const scale = meanSize(known);
  if (!(scale > 0) || known.y.every((value) => value === known.y[0])) return undefined;
  const scaled = inUnits(known, scale);
  const positive = options.additive !== true && scaled.y.every((value) => value > 1e-6);
  const admissible = admissibleForms(known.totalWeight, season, positive);
  const { form } = options;
  const forms = form === undefined ? admissible : admissible.filter((other) => isSame(other, form));
  if (forms.length === 0) return undefined;
  const exact = options.effort === 'exact';
  const best = exact ? exactSearch(scaled, season, forms) : fastSearch(scaled, season, forms);
  if (best === undefined) return undefined;
  return etsAt(known.y, best.form, numbersOf(best.form, best.x), seasonalOf(best.x), scale, known.weights);
}

const isSame = (a: EtsForm, b: EtsForm) => a.error === b.error && a.trend === b.trend && a.season === b.season;

function fastSearch(series: WeightedSeries, season: number, forms: readonly EtsForm[]): EtsCandidate | undefined {
  const search = new EtsSearch(series, season);
  const searched: EtsCandidate[] = [];
  const starts = new Map<string, EtsStart>();
  const margin = SEARCH_MARGIN * Math.sqrt(series.totalWeight);
  let least = Infinity;
  const candidates: EtsCandidate[] = [];
  for (const form of forms) {
    let start = starts.get(form.season);
    if (start === undefined) starts.set(form.season, (start = etsStart(series, season, form.season)));
    candidates.push(startOf(search, form, start, candidates));
  }
  candidates.sort((a, b) => a.aicc - b.aicc);
  for (const candidate of candidates) {
    if (candidate.aicc > least + margin) break;
    search.improve(candidate, false, 4, 2e-3);
    searched.push(candidate);
    if (candidate.aicc < least) least = candidate.aicc;
  }
  searched.sort((a, b) => a.aicc - b.aicc);
  let best: EtsCandidate | undefined;
  for (const candidate of searched) {
    if (!(candidate.aicc < Infinity) || candidate.aicc > least + CONTENDER) break;
    const settled = candidate.form.season === 'N' || series.totalWeight >= SEASONS_TO_SETTLE * season;
    if (settled) search.improve(candidate, true, 1, 1e-3);
    if (best === undefined || candidate.aicc < best.aicc) best = candidate;
  }
  return best;
}

function exactSearch(series: WeightedSeries, season: number, forms: readonly EtsForm[]): EtsCandidate | undefined {
  const search = new EtsSearch(series, season);
  let best: EtsCandidate | undefined;
  for (const form of forms) {
    const start = etsStart(series, season, form.season);
    for (const [alpha, gammaShare] of GRID) {
      for (const betaShare of form.trend === 'N' ? [0] : TREND_SHARES) {
        const candidate = search.candidateAt(form, start, { alpha, betaShare, gammaShare, phi: 0.95 });
        search.improve(candidate, false, 12, 1e-4);
        search.improve(candidate, true, 40, 1e-9);
        if (best === undefined || candidate.aicc < best.aicc) best = candidate;
      }
    }
  }
  return best !== undefined && best.aicc < Infinity ? best : undefined;
}

/** A form where its search begins: the best of the grid, or near the best of the forms tried before that differ in trend only. */
function startOf(search: EtsSearch, form: EtsForm, start: EtsStart, before: readonly EtsCandidate[]): EtsCandidate {
  const parent = before.findLast(
    (other) => other.form.error === form.error && other.form.season === form.season && other.squares < Infinity,
  );
  let best: EtsCandidate | undefined;
  const consider = (smoothing: EtsSmoothing) => {
    const candidate = search.candidateAt(form, start, smoothing);
    if (best === undefined || candidate.squares < best.squares) best = candidate;
  };
  if (form.trend === 'N' || parent === undefined) {
    for (const [alpha, gammaShare] of GRID)
      if (form.season !== 'N' || gammaShare <= 0.05)
        consider({ alpha, betaShare: TREND_SHARES[0]!, gammaShare, phi: 0.95 });
  } else {
    const [alpha, betaShare, gammaShare] = [parent.x[0]!, parent.x[1]!, parent.x[2]!];
    if (form.trend === 'A') {
      for (const share of TREND_SHARES) consider({ alpha, betaShare: share, gammaShare, phi: 1 });
      consider(RESPONSIVE);
    } else for (const phi of [0.97, 0.88]) consider({ alpha, betaShare, gammaShare, phi });
  }
  return best!;
}

function meanSize({ y, weights, totalWeight }: WeightedSeries): number {
  let sum = 0;
  for (let t = 0; t < y.length; t++) sum += ((weights === undefined ? 1 : weights[t]!) * Math.abs(y[t]!)) / totalWeight;
  return sum;
}
