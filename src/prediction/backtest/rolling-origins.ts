import { checkCount } from '../../timeseries/check.js';
import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';

/** The input of a model: the past of one series, and nothing after it. */
export type SeriesForecaster = (y: Float64Array, horizon: number, weights?: Float64Array) => Float64Array;

/** Horizon and past origins of {@link rollingOrigins}. */
export interface RollingOriginOptions {
  readonly horizon: number;
  /** origins per series, newest first: the last one leaves `horizon` values to be compared with */
  readonly origins: number;
  /** periods between origins, default `horizon` */
  readonly every?: number;
  /** least number of values an origin must have seen, default 1 */
  readonly leastKnown?: number;
}

/** One forecast from a past origin and the actual values. */
export interface OriginForecast {
  /** index of the series in the panel */
  readonly series: number;
  /** number of values known at the origin */
  readonly known: number;
  /** shape (horizon,) each */
  readonly forecast: Float64Array;
  readonly actual: Float64Array;
}

/**
 * Forecasts from past origins of the series `from … to − 1`, each with only what was known then.
 *
 * Every series stands alone, so ranges worked on by different threads and joined in order are the same as one range.
 *
 * @param panel  oldest first, finite; weights 0 mark missing values
 * @param model  forecasts one series from its past
 * @param options  horizon, number of origins and how far apart
 * @param from  number of the first series, 0 by default
 * @param to  number after the last, all by default
 * @returns series by series, newest origin first
 * @throws {SeriesError} for a horizon or number of origins that is no whole number ≥ 1
 * @see Tashman (2000), IJF 16(4), 437–450
 * @example
 * const last = (y, horizon) => new Float64Array(horizon).fill(y[y.length - 1]);
 * const panel = panelOf([['tea', [4, 6, 5, 7]]]);
 * rollingOrigins(panel, last, { horizon: 1, origins: 2 }).map(({ forecast }) => forecast[0]) // → [5, 6]
 */
export function rollingOrigins(
  panel: Panel,
  model: SeriesForecaster,
  options: RollingOriginOptions,
  from = 0,
  to = panel.ids.length,
): OriginForecast[] {
  const { horizon, origins, every = horizon, leastKnown = 1 } = options;
  checkCount('horizon', horizon);
  checkCount('origins', origins);
  checkCount('every', every);
  const results: OriginForecast[] = [];
  for (let i = from; i < to; i++) {
    const y = seriesOf(panel, i);
    const weights = weightsOf(panel, i);
    for (let k = 0; k < origins; k++) {
      const known = y.length - horizon - k * every;
      if (known < Math.max(1, leastKnown)) break;
      const forecast = model(y.subarray(0, known), horizon, weights?.subarray(0, known));
      results.push({ series: i, known, forecast, actual: y.slice(known, known + horizon) });
    }
  }
  return results;
}
