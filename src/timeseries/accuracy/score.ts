import { type Quantiles } from '../quantiles/quantiles.js';
import { coverage } from './coverage.js';
import { bias } from './bias.js';
import { mase } from './mase.js';
import { pinballPercent } from './pinball-percent.js';
import { rmsse } from './rmsse.js';
import { smape } from './smape.js';
import { wape } from './wape.js';

/** One series with what was forecast of it. */
export interface ForecastSeries extends Partial<Quantiles> {
  readonly train: Float64Array;
  readonly actual: Float64Array;
  readonly mean: Float64Array;
}

/** Accuracy of a collection. Percentages are 0 … 100, not shares. */
export interface Score {
  readonly series: number;
  /** sMAPE, MASE and RMSSE are means over series; the latter two over those that have a scale */
  readonly smape: number;
  readonly mase: number;
  readonly rmsse: number;
  /** WAPE, bias, coverage and pinball are over all points of all series */
  readonly wape: number;
  readonly bias: number;
  /** Share of points in p10 … p90, in percent; absent where no series has quantiles */
  readonly coverage80?: number;
  readonly pinballPercent?: number;
}

/**
 * Every measure of a collection of forecasts, by the definitions of this folder.
 *
 * @param collection  at least one series; quantiles on all series or on none
 * @param season  lag of the naive that MASE and RMSSE scale by
 * @returns means over series, or over all points: see {@link Score}
 * @throws {SeriesError} where lengths differ
 * @example
 * const train = Float64Array.of(1, 3, 4);
 * score([{ train, actual: Float64Array.of(5, 5), mean: Float64Array.of(4, 4) }]).wape // → 20
 */
export function score(collection: readonly ForecastSeries[], season = 1): Score {
  const actual = joined(collection.map((one) => one.actual));
  const mean = joined(collection.map((one) => one.mean));
  const quantiles = joinedQuantiles(collection);
  return {
    series: collection.length,
    smape: meanOf(collection.map((one) => smape(one.actual, one.mean))),
    mase: meanOf(collection.map((one) => mase(one.train, one.actual, one.mean, season))),
    rmsse: meanOf(collection.map((one) => rmsse(one.train, one.actual, one.mean, season))),
    wape: wape(actual, mean),
    bias: bias(actual, mean),
    ...(quantiles && {
      coverage80: coverage(actual, quantiles.p10, quantiles.p90),
      pinballPercent: pinballPercent(actual, quantiles),
    }),
  };
}

function meanOf(values: readonly number[]): number {
  const scaled = values.filter((value) => !Number.isNaN(value));
  return scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
}

function joinedQuantiles(collection: readonly ForecastSeries[]): Quantiles | undefined {
  const [p10, p50, p90] = (['p10', 'p50', 'p90'] as const).map((level) =>
    joined(collection.flatMap((one) => one[level] ?? [])),
  );
  return p10 && p50 && p90 && p10.length > 0 ? { p10, p50, p90 } : undefined;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
