import { weightedSeries } from '../../timeseries/weighted-series.js';
import { checkCount, checkSeries, checkWeights } from '../../timeseries/check.js';
import { interpolateShortGaps } from './interpolate-short-gaps.js';
import { evidenceWeights } from './evidence-weights.js';
import { arimaMember } from './members/arima-member.js';
import { cesMember } from './members/ces-member.js';
import type { EnsembleMember } from './members/ensemble-member.js';
import { etsMember } from './members/ets-member.js';
import { lastValueMember } from './members/last-value-member.js';
import { logEtsMember } from './members/log-ets-member.js';
import { plainArimaMember } from './members/plain-arima-member.js';
import { recent } from './members/recent.js';
import { shiftedSeasonMember } from './members/shifted-season-member.js';
import { smoothedLevelMember } from './members/smoothed-level-member.js';
import { stlMember } from './members/stl-member.js';
import { thetaMember } from './members/theta-member.js';
import { openPositions, withoutClosed } from './open-periods.js';
import { clampTo } from './clamp-to.js';
import { trimmedCombination } from './trimmed-combination.js';

/** What is known of a series besides its values. */
export interface SmoothEnsembleOptions {
  /** shape (n,): 0 (missing) … 1 (observed): how far a value moves the models and counts in judging them; short gaps are interpolated */
  readonly weights?: Float64Array;
}

/** A forecast from an earlier origin: its states use nothing later, its parameters and weights do. */
export interface PastForecast {
  /** how many values the states knew */
  readonly known: number;
  /** shape (steps,): up to the horizon, and no further than the series itself */
  readonly forecast: Float64Array;
}

/** Forecast of the ensemble, and how it did at past origins. */
export interface SmoothEnsembleForecast {
  /** shape (horizon,): expected units per period */
  readonly mean: Float64Array;
  /** forecasts from past origins half a horizon apart, newest first; may be empty */
  readonly past: readonly PastForecast[];
  /** entry h: errors (actual − forecast) of forecasts h + 1 steps ahead from past origins, newest origin first; may be empty */
  readonly residuals: readonly Float64Array[];
}

/** Periods that most members use (or four seasons, if longer): older ones cost time and, as measured, accuracy. */
const RECENT = 208;
/** Periods of the member that gains from a longer history. */
const LONG = 624;
/**
 * Gaps up to this share of a season are interpolated, as the neighbours predict them better than other seasons do. Longer gaps and
 * those at the ends are left to the models, which lowers the errors on simulated series, most of all where the end is missing.
 */
const NEAR = 1 / 8;
/** Values with at most this weight are not used to judge forecasts. */
const HALF_OBSERVED = 0.5;
/** Past origins, half a horizon apart, that members are judged at. */
const ORIGINS = 4;
const MEMBERS: readonly EnsembleMember[] = [
  etsMember,
  cesMember,
  thetaMember,
  arimaMember,
  stlMember,
  plainArimaMember,
  logEtsMember,
  lastValueMember,
  smoothedLevelMember,
  shiftedSeasonMember,
];

/**
 * The default forecast of a series that is not intermittent: a combination of models whose errors differ, each weighted by how
 * well it would have forecast the last two and a half horizons.
 *
 * @param y  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param season  periods per season, whole number ≥ 1
 * @param horizon  periods ahead, whole number ≥ 1
 * @param options  weights of the values; by default all 1
 * @returns the forecast, and what it would have been at past origins
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Petropoulos & Svetunkov (2020), IJF 36(1), 110–115; Pawlikowski & Chorowska (2020), IJF 36(1), 93–97
 * @example
 * const y = Float64Array.from({ length: 36 }, (_, t) => 50 + t + 10 * Math.sin((2 * Math.PI * t) / 12));
 * smoothEnsemble(y, 12, 6).mean.length // → 6
 */
export function smoothEnsemble(
  y: Float64Array,
  season: number,
  horizon: number,
  options: SmoothEnsembleOptions = {},
): SmoothEnsembleForecast {
  checkSeries('y', y);
  checkCount('season', season);
  checkCount('horizon', horizon);
  checkWeights(options.weights, y.length);
  const near = options.weights && interpolateShortGaps(y, options.weights, Math.floor(season * NEAR));
  const { y: series, weights } = weightedSeries(near?.y ?? y, near?.weights);
  const open = openPositions(series, season, weights);
  const { mean, past } =
    open === undefined ? combination(series, season, horizon, weights) : openOnly(series, open, horizon, weights);
  const residuals = Array.from({ length: horizon }, (_, h) =>
    Float64Array.from(
      past.flatMap(({ known, forecast }) =>
        h < forecast.length && !(weights && weights[known + h]! <= HALF_OBSERVED)
          ? [series[known + h]! - forecast[h]!]
          : [],
      ),
    ),
  );
  return { mean, past, residuals };
}

type Combination = Pick<SmoothEnsembleForecast, 'mean' | 'past'>;

/** Forecasts the open periods and puts zeros between them. */
function openOnly(y: Float64Array, open: readonly boolean[], horizon: number, weights?: Float64Array): Combination {
  const n = y.length;
  const { values, season, ahead, before, expanded } = withoutClosed(y, open);
  const steps = ahead(horizon);
  if (steps === 0) return { mean: new Float64Array(horizon), past: [] };
  const openWeights = weights && withoutClosed(weights, open).values;
  const { mean, past } = combination(values, season, steps, openWeights);
  return {
    mean: expanded(n, mean, horizon),
    past: past.map(({ known, forecast }) => {
      const from = before(known);
      return { known: from, forecast: expanded(from, forecast, before(known + forecast.length) - from) };
    }),
  };
}

function combination(y: Float64Array, season: number, horizon: number, weights?: Float64Array): Combination {
  const n = y.length;
  const window = Math.max(RECENT, 4 * season);
  const members = MEMBERS.map((member) => recent(member, window));
  if (n > window) members.push(recent(cesMember, LONG));
  const fits = members.flatMap((member) => {
    const fit = member.fit(y, season, weights);
    return fit === undefined ? [] : [{ prior: member.prior, fit }];
  });
  const clamp = clampTo(y.subarray(Math.max(0, n - window)));
  const origins = originsOf(n, season, horizon).filter((known) => isHalf(known, weights));
  const pastForecasts = fits.map(({ fit }) =>
    origins.map((known) => clamp(fit.forecast(known, Math.min(horizon, n - known)))),
  );
  const shares = evidenceWeights(
    y,
    pastForecasts,
    origins,
    fits.map(({ prior }) => prior),
    weights,
  );
  const ahead = fits.map(({ fit }) => clamp(fit.forecast(n, horizon)));
  return {
    mean: trimmedCombination(ahead, shares),
    past: origins.map((known, k) => ({
      known,
      forecast: trimmedCombination(
        pastForecasts.map((forecasts) => forecasts[k]!),
        shares,
      ),
    })),
  };
}

/** Numbers of values known at past origins, newest first, that leave enough to learn from. */
function originsOf(n: number, season: number, horizon: number): number[] {
  const least = Math.max(8, Math.min(2 * season + 1, n - horizon), n >> 1);
  return Array.from({ length: ORIGINS }, (_, k) => n - Math.round(((k + 1) * horizon) / 2)).filter(
    (known) => known >= least,
  );
}

/** Whether the first `known` values hold at least half of the total weight. */
function isHalf(known: number, weights?: Float64Array): boolean {
  if (weights === undefined) return true;
  let balance = 0;
  weights.forEach((weight, t) => (balance += t < known ? weight : -weight));
  return balance >= 0;
}
