import { normalQuantile } from '../../timeseries/quantiles/normal-quantile.js';
import { quantile } from '../../timeseries/quantiles/quantile.js';

/** Scaled errors of past forecasts, pooled by how large the forecast was and how far ahead. */
export interface ErrorPool {
  /** ascending bounds between classes of scaled forecast size */
  readonly bounds: Float64Array;
  readonly horizon: number;
  /** one per size class and stretch of steps: sorted (actual − forecast) / scale */
  readonly cells: readonly Float64Array[];
}

/** A past forecast and its error, in units of the series' scale. */
export interface PooledError {
  readonly step: number;
  readonly size: number;
  readonly error: number;
}

const SIZES = 6;
const STRETCHES = 4;
/** Fewer errors than this in a cell: the neighbours' are used as well. */
const ENOUGH = 60;
/** A cell with fewer errors than this scales errors from fewer steps ahead by the root of the steps, as in a random walk. */
const FEW = 10;
/** Fewer errors than this in all show how large errors are, but not their bias, as all come from a few origins. */
const LEANING = 400;

/**
 * Sorts past errors into cells of forecast size × steps ahead, so that each cell is its own empirical distribution: of
 * few errors, one around 0.
 *
 * @returns undefined where there are no errors
 */
export function poolErrors(errors: readonly PooledError[], horizon: number): ErrorPool | undefined {
  if (errors.length === 0) return undefined;
  const sizes = Float64Array.from(errors, ({ size }) => size).sort();
  const bounds = Float64Array.from(
    { length: SIZES - 1 },
    (_, k) => sizes[Math.floor(((k + 1) * sizes.length) / SIZES)]!,
  );
  const lists: number[][] = Array.from({ length: SIZES * STRETCHES }, () => []);
  for (const { step, size, error } of errors) {
    const list = lists[cellOf(bounds, horizon, step, size)]!;
    list.push(error);
    if (errors.length < LEANING) list.push(-error);
  }
  const cells = lists.map((list, cell) => {
    let pooled = list;
    const borrowed = (from: number): readonly number[] => {
      const errors = lists[from] ?? [];
      if (list.length >= FEW || from < 0) return errors;
      const growth = Math.sqrt(Math.max(1, (1 + (cell % STRETCHES)) / (1 + (from % STRETCHES))));
      return errors.map((error) => growth * error);
    };
    for (let reach = 1; pooled.length < ENOUGH && reach < SIZES * STRETCHES; reach++) {
      pooled = pooled.concat(borrowed(cell - reach), borrowed(cell + reach));
    }
    return Float64Array.from(pooled).sort();
  });
  return { bounds, horizon, cells };
}

/**
 * Empirical quantile of the scaled error of a forecast of that size, `step` periods ahead, interpolated; that of a normal
 * error as large as a change from one period to the next where nothing was ever judged.
 *
 * @param level  0 < level < 1
 */
export function pooledQuantile(pool: ErrorPool | undefined, step: number, size: number, level: number): number {
  if (!pool) return normalQuantile(level);
  const cell = pool.cells[cellOf(pool.bounds, pool.horizon, step, size)]!;
  return quantile(cell, level);
}

/** Cells lie size class after size class, so that neighbours in the list are mostly neighbours in steps. */
function cellOf(bounds: Float64Array, horizon: number, step: number, size: number): number {
  let sizeClass = 0;
  while (sizeClass < bounds.length && size > bounds[sizeClass]!) sizeClass++;
  return sizeClass * STRETCHES + Math.min(STRETCHES - 1, Math.floor(((step - 1) * STRETCHES) / horizon));
}
