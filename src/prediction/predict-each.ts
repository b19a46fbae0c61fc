import { intermittentLeaf } from '../timeseries/models/intermittent-leaf.js';
import { type Panel, seriesOf, weightsOf } from '../timeseries/panel.js';
import { orderSizes } from '../timeseries/quantiles/order-sizes.js';
import { periodQuantile } from '../timeseries/quantiles/period-quantile.js';
import { type Quantiles } from '../timeseries/quantiles/quantiles.js';
import { phasedLeaf } from './selection/phased-leaf.js';
import { type SeriesClass, classOfSeries } from './selection/series-class.js';
import { type PastForecast, smoothEnsemble } from './selection/smooth-ensemble.js';
import { isShortSeason } from '../timeseries/short-season.js';
import { type PooledError, poolErrors, pooledQuantile } from './ranges/error-pool.js';
import { changeScale } from './ranges/change-scale.js';
import { lastSeen, type RecentHistory, recentHistory } from './selection/recent-history.js';
import { type PanelForecast, type PredictOptions, emptyForecast } from './predict-options.js';

/** Past errors are multiplied by this, as parameters were fitted to the values that they are judged by. */
const IN_SAMPLE_OPTIMISM = 1.22;

/** Forecasts of a stretch of a panel, the quantiles of regular series still open. */
export interface EachPart {
  /** number of the first series */
  readonly from: number;
  readonly forecast: PanelForecast;
  /** shape (series of the stretch,): unit of a series' errors; 0 where its quantiles are given already */
  readonly scales: Float64Array;
  /** step ahead, size and error of every judged forecast, one after the other */
  readonly errors: Float64Array;
}

/**
 * Forecasts the series `from … to − 1`, each from its own past: the ensemble of smooth models, or the intermittent leaf.
 */
export function predictEach(panel: Panel, { season, horizon }: PredictOptions, from: number, to: number): EachPart {
  const forecast = emptyForecast(to - from, horizon);
  const errors: number[] = [];
  const scales = new Float64Array(to - from);
  for (let i = from; i < to; i++) {
    const weights = weightsOf(panel, i);
    const y = seriesOf(panel, i);
    if (y.length === 0) continue;
    const at = (i - from) * horizon;
    const scale = changeScale(y, weights);
    if (!(scale > 0)) {
      for (const part of parts(forecast)) part.fill(lastSeen(y, weights), at, at + horizon);
    } else if (isSparse(classOfSeries(y, season, weights))) {
      const leaf = isShortSeason(season)
        ? orderDays(recentHistory(panel, i, season), season, horizon)
        : intermittentLeaf(y, horizon, { weights });
      forecast.mean.set(leaf.mean, at);
      forecast.p10.set(leaf.p10, at);
      forecast.p50.set(leaf.p50, at);
      forecast.p90.set(leaf.p90, at);
    } else {
      const { mean, past } = smoothEnsemble(y, season, horizon, { weights });
      const floor = floorOf(y);
      forecast.mean.set(
        mean.map((value) => Math.max(floor, value)),
        at,
      );
      scales[i - from] = scale;
      for (const pastForecast of past) pushErrors(errors, y, weights, pastForecast);
    }
  }
  return { from, forecast, scales, errors: Float64Array.from(errors) };
}

/** A sparse series by its order days: what one order is likely to be, and how likely it is on each of them. */
function orderDays({ y, weights }: RecentHistory, season: number, horizon: number): Quantiles & { mean: Float64Array } {
  const mean = phasedLeaf(y, horizon, season);
  const sizes = orderSizes(y, weights);
  const quantile = (level: number): Float64Array => mean.map((expected) => periodQuantile(expected, sizes, level));
  return { mean, p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
}

/** Adds the errors of a past forecast, in units of the scale that the series had by then: what grows errs more today. */
function pushErrors(
  errors: number[],
  y: Float64Array,
  weights: Float64Array | undefined,
  { known, forecast }: PastForecast,
): void {
  const scale = changeScale(y.subarray(0, known), weights?.subarray(0, known));
  if (!(scale > 0)) return;
  forecast.forEach((value, h) => {
    if (weights && weights[known + h] === 0) return;
    errors.push(h + 1, value / scale, (IN_SAMPLE_OPTIMISM * (y[known + h]! - value)) / scale);
  });
}

/**
 * Puts stretches together. Quantiles of regular series come from the past errors of all of them, in units of each one's
 * scale.
 *
 * @param stretches  in the order of the panel, without gaps
 */
export function assembleEach(panel: Panel, stretches: readonly EachPart[], horizon: number): PanelForecast {
  const forecast = emptyForecast(panel.ids.length, horizon);
  const scales = new Float64Array(panel.ids.length);
  const judged: PooledError[] = [];
  for (const stretch of stretches) {
    parts(stretch.forecast).forEach((part, k) => parts(forecast)[k]!.set(part, stretch.from * horizon));
    scales.set(stretch.scales, stretch.from);
    const { errors } = stretch;
    for (let k = 0; k < errors.length; k += 3) {
      judged.push({ step: errors[k]!, size: errors[k + 1]!, error: errors[k + 2]! });
    }
  }
  spread(panel, forecast, scales, judged);
  return forecast;
}

function floorOf(y: Float64Array): number {
  return y.some((value) => value < 0) ? -Infinity : 0;
}

function isSparse(kind: SeriesClass): boolean {
  return kind === 'dead' || kind === 'intermittent';
}

/** Sets the quantiles of every series that has a scale. */
function spread(panel: Panel, forecast: PanelForecast, scales: Float64Array, errors: readonly PooledError[]): void {
  const { horizon, mean, p10, p50, p90 } = forecast;
  const pool = poolErrors(errors, horizon);
  panel.ids.forEach((_, i) => {
    const scale = scales[i]!;
    if (!(scale > 0)) return;
    const floor = floorOf(seriesOf(panel, i));
    for (let h = 0; h < horizon; h++) {
      const at = i * horizon + h;
      const quantile = (level: number): number =>
        Math.max(floor, mean[at]! + scale * pooledQuantile(pool, h + 1, mean[at]! / scale, level));
      p10[at] = quantile(0.1);
      p50[at] = quantile(0.5);
      p90[at] = quantile(0.9);
    }
  });
}

function parts({ mean, p10, p50, p90 }: PanelForecast): readonly Float64Array[] {
  return [mean, p10, p50, p90];
}
