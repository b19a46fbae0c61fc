import { type PooledLevel } from './pooled-traces.js';
import { isShortSeason } from '../short-season.js';
import { seasonalDeviation, seasonalRatio } from './seasonal-trace.js';
import { type SeriesTrace, meanBetween } from './series-trace.js';

/** What the caller knows besides the series. */
export interface KnownCovariates {
  readonly names: readonly string[];
  /** shape (periods + horizon, names): e.g. distance to a festival, by period of the common clock; row-major */
  readonly byPeriod: Float32Array;
}

/** Facts about each series that do not change: size class, area, price band … */
export interface StaticFeatures {
  readonly names: readonly string[];
  /** shape (series, names), row-major */
  readonly bySeries: Float32Array;
}

export interface FeatureContext {
  readonly season: number;
  readonly horizon: number;
  readonly windows: readonly number[];
  /** parents' histories; the first level is usually the whole panel */
  readonly pooled: readonly PooledLevel[];
  readonly covariates?: KnownCovariates;
  readonly statics?: StaticFeatures;
}

/** Lengths of the rolling means, by season. */
export function rollingWindows(season: number): readonly number[] {
  if (season >= 40) return [2, 4, 8, 13, 26, season, 2 * season];
  if (season >= 2) return [2, 3, season, 2 * season, 4 * season].filter((w, i, all) => all.indexOf(w) === i);
  return [2, 4, 8, 16, 32];
}

const OWN = 19;
const WHOLE = 1;
const PER_PARENT = 3;
const LIMIT = 12;
/** Short seasons that a lasting course within them is learnt from: single ones are full of holidays and chance. */
const HALF_A_YEAR = 26;

export function featureCount(context: FeatureContext): number {
  return (
    OWN +
    (isShortSeason(context.season) ? 1 : 0) +
    context.windows.length +
    pooledCount(context) +
    (context.covariates?.names.length ?? 0) +
    (context.statics?.names.length ?? 0)
  );
}

/** The whole panel lends its season only: its recent ups and downs are too few to learn from. */
function pooledCount({ pooled }: FeatureContext): number {
  return pooled.reduce((sum, { level }) => sum + (level.parents > 1 ? PER_PARENT : WHOLE), 0);
}

/** A series as the features see it. */
export interface FeatureSubject {
  readonly index: number;
  readonly trace: SeriesTrace;
  /** period of the first value on the common clock */
  readonly start: number;
}

/** The unit in which features and targets of a series are measured at an origin; 0 where it never changed. */
export function featureScale(trace: SeriesTrace, known: number): number {
  return trace.scale[known]!;
}

/**
 * Features of the value `step` periods after the first `known` observations, written to `row`.
 *
 * All sizes are measured from the exponential level in units of the series' own scale, so that series of different
 * size pool.
 *
 * @param row  shape (featureCount,)
 */
export function writeFeatures(
  row: Float32Array,
  context: FeatureContext,
  subject: FeatureSubject,
  known: number,
  step: number,
): void {
  const { season, horizon, windows } = context;
  const { trace, start } = subject;
  const unit = featureScale(trace, known);
  const base = trace.level[known]!;
  const target = known + step - 1;
  const size = (value: number): number => clip((value - base) / unit);
  const height = clip(base / unit);
  let f = 0;

  row[f++] = step / horizon;
  for (let k = 1; k <= 4; k++) row[f++] = known >= k ? size(trace.values[known - k]!) : 0;
  row[f++] = size(trace.slow[known]!);
  row[f++] = size(trace.fast[known]!);
  row[f++] = height;
  row[f++] = Math.log(known + 1);
  row[f++] = size(trace.rootLevel[known]!);
  row[f++] = size(trace.rootSlow[known]!);
  for (const w of windows) row[f++] = size(meanBetween(trace, known - w, known, base));

  const active = trace.activeSum[known]!;
  const year = Math.max(13, season);
  const quarter = Math.max(4, year >> 2);
  row[f++] = activeShare(trace, known, quarter);
  row[f++] = activeShare(trace, known, year);
  row[f++] = Math.min(8, (trace.quiet[known]! * active) / Math.max(1, known));
  row[f++] = clip((active > 0 ? trace.valueSum[known]! / active : 0) / unit);

  row[f++] =
    target - season >= 0 ? size(meanBetween(trace, target - season, Math.min(known, target - season + 1), base)) : 0;
  const deviation = season > 1 ? clip(seasonalDeviation(trace, known, target, season) / unit) : 0;
  row[f++] = deviation;
  if (isShortSeason(season)) row[f++] = clip(seasonalDeviation(trace, known, target, season, HALF_A_YEAR) / unit);
  row[f++] =
    known >= 2 * season ? clip((yearMean(trace, known, season) - yearMean(trace, known - season, season)) / unit) : 0;
  row[f++] = known >= season ? 1 : 0;

  for (const { level, traces } of context.pooled) {
    const parent = traces[level.parentOf[subject.index]!]!;
    const now = Math.min(parent.length, start + known);
    row[f++] = season > 1 ? height * seasonalRatio(parent, now, now + step - 1, season) : 0;
    if (level.parents === 1) continue;
    const usual = meanBetween(parent, now - year, now, 0);
    row[f++] = usual > 0 ? height * clip(meanBetween(parent, now - 4, now, usual) / usual - 1) : 0;
    row[f++] = usual > 0 ? height * clip(meanBetween(parent, now - quarter, now, usual) / usual - 1) : 0;
  }
  if (context.covariates) {
    const { names, byPeriod } = context.covariates;
    for (let k = 0; k < names.length; k++) row[f++] = byPeriod[(start + target) * names.length + k]!;
  }
  if (context.statics) {
    const { names, bySeries } = context.statics;
    for (let k = 0; k < names.length; k++) row[f++] = bySeries[subject.index * names.length + k]!;
  }
}

function yearMean(trace: SeriesTrace, known: number, season: number): number {
  return meanBetween(trace, known - season, known, 0);
}

function activeShare(trace: SeriesTrace, known: number, window: number): number {
  const from = Math.max(0, known - window);
  const weight = trace.weightSum[known]! - trace.weightSum[from]!;
  return weight > 0 ? (trace.activeSum[known]! - trace.activeSum[from]!) / weight : 0;
}

function clip(x: number): number {
  return x > LIMIT ? LIMIT : x < -LIMIT ? -LIMIT : x;
}
