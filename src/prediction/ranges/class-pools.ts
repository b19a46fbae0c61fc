import { SERIES_CLASSES, type SeriesClass } from '../selection/series-class.js';
import { commonShare } from './common-share.js';
import { type ErrorPool, type PooledError, poolErrors } from './error-pool.js';

/** A forecast of one series from one past origin, and the actual values. */
export interface JudgedForecast {
  /** which past origin */
  readonly origin: number;
  readonly kind: SeriesClass;
  readonly forecast: Float64Array;
  /** NaN where missing */
  readonly actual: Float64Array;
  /** unit of the series' errors, > 0 */
  readonly scale: number;
}

/** A class with fewer past errors than this borrows those of all classes. */
const LEAST_POOL = 400;

/** Errors are widened by this part of their common share, as the sample holds few errors that all series shared. */
const CAUTION = 0.7;

/** Past errors pooled by class, and all together under `all`. */
export function poolByClass(
  judged: readonly JudgedForecast[],
  horizon: number,
): ReadonlyMap<SeriesClass | 'all', ErrorPool> {
  const pools = new Map<SeriesClass | 'all', ErrorPool>();
  const everything: PooledError[] = [];
  for (const kind of SERIES_CLASSES) {
    const errors = pooledErrors(judged.filter((forecast) => forecast.kind === kind));
    for (const error of errors) everything.push(error);
    const pool = errors.length >= LEAST_POOL ? poolErrors(errors, horizon) : undefined;
    if (pool) pools.set(kind, pool);
  }
  const pool = poolErrors(everything, horizon);
  if (pool) pools.set('all', pool);
  return pools;
}

function pooledErrors(judged: readonly JudgedForecast[]): PooledError[] {
  const scaled = judged.map(({ origin, forecast, actual, scale }) => ({
    origin,
    errors: forecast.map((centre, h) => (actual[h]! - centre) / scale),
  }));
  const wider = 1 + CAUTION * commonShare(scaled);
  return judged
    .flatMap(({ forecast, scale }, k) =>
      Array.from(forecast, (centre, h) => ({
        step: h + 1,
        size: centre / scale,
        error: wider * scaled[k]!.errors[h]!,
      })),
    )
    .filter(({ error }) => !Number.isNaN(error));
}
