import { type SeriesClass } from '../selection/series-class.js';
import { type ErrorPool, type PooledError, poolErrors } from './error-pool.js';

/** What was said of one series at one past origin, and what came. */
export interface JudgedForecast {
  readonly kind: SeriesClass;
  readonly said: Float64Array;
  readonly actual: Float64Array;
  /** unit of the series' errors, > 0 */
  readonly scale: number;
}

/** A class with fewer past errors than this borrows those of all classes. */
const LEAST_POOL = 400;

/** Past errors pooled by class, and all together under `all`. */
export function poolByClass(
  judged: readonly JudgedForecast[],
  horizon: number,
): ReadonlyMap<SeriesClass | 'all', ErrorPool> {
  const errors = new Map<SeriesClass | 'all', PooledError[]>([['all', []]]);
  for (const { kind, said, actual, scale } of judged) {
    const own = errors.get(kind) ?? [];
    errors.set(kind, own);
    said.forEach((centre, h) => {
      const error = { step: h + 1, size: centre / scale, error: (actual[h]! - centre) / scale };
      own.push(error);
      errors.get('all')!.push(error);
    });
  }
  const pools = new Map<SeriesClass | 'all', ErrorPool>();
  for (const [kind, list] of errors) {
    const pool = list.length >= LEAST_POOL || kind === 'all' ? poolErrors(list, horizon) : undefined;
    if (pool) pools.set(kind, pool);
  }
  return pools;
}
