import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { SeriesError } from '../series-error.js';
import { loess } from './loess.js';

/** A series as the sum of trend, seasons and remainder. */
export interface Decomposition {
  /** shape (n,) */
  readonly trend: Float64Array;
  /** one of shape (n,) per season, in the order asked for */
  readonly seasonal: readonly Float64Array[];
  /** shape (n,): what trend and seasons leave of the values; 0 where the weight is 0 */
  readonly remainder: Float64Array;
}

/** Smoothers and weights of {@link stl}. */
export interface StlOptions {
  /** span of the seasonal smoother in seasons, odd, ≥ 3; larger lets the season change more slowly */
  readonly seasonalWindow?: number;
  /** degree of the seasonal smoother */
  readonly seasonalDegree?: 0 | 1;
  /** shape (n,): 0 (missing: trend and season are drawn across by the smoothers) … 1 (observed); absent: all 1 */
  readonly weights?: Float64Array;
}

const ROUNDS = 2;
const nextOdd = (value: number): number => {
  const rounded = Math.round(value);
  return rounded % 2 === 0 ? rounded + 1 : rounded;
};

/**
 * Seasonal-trend decomposition by loess (STL), without robustness weights but with those of the values, which
 * multiply the weights of the smoothers.
 *
 * O(n · windows) time.
 *
 * @param y  shape (n,), n ≥ 2 · season: finite, oldest first; never written to
 * @param season  periods per season, whole number ≥ 2
 * @param options  seasonal smoother and weights; by default a constant over 11 seasons, all weights 1
 * @returns shape (n,) each: trend, one season, remainder
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Cleveland, Cleveland, McRae & Terpenning (1990); R's stl(s.degree = 0), with the same jumps
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * stl(y, 4).seasonal[0].slice(0, 4) // → [-14.926, -5.181, 5.337, 14.782]
 */
export function stl(y: Float64Array, season: number, options: StlOptions = {}): Decomposition {
  checkSeries('y', y);
  checkCount('season', season, 2);
  if (y.length < 2 * season) throw new SeriesError('y', `at least two seasons of ${season}`, `${y.length} values`);
  const { seasonalWindow = 11, seasonalDegree = 0 } = options;
  const { y: known, weights } = weightedSeries(y, options.weights);
  const n = y.length;
  const trendWindow = nextOdd(Math.ceil((1.5 * season) / (1 - 1.5 / seasonalWindow)));
  const lowWindow = nextOdd(season);
  const jump = (window: number) => Math.ceil(window / 10);
  const trend = new Float64Array(n);
  const seasonal = new Float64Array(n);
  const work = new Float64Array(n + 2 * season);
  const cycle = new Float64Array(n + 2 * season);
  const low = new Float64Array(n + 2 * season);
  const equal = new Float64Array(n).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (let t = 0; t < n; t++) work[t] = known[t]! - trend[t]!;
    for (let s = 0; s < season; s++) {
      const count = Math.floor((n - s - 1) / season) + 1;
      const values = { y: work, weights: weights ?? equal, offset: s, stride: season, n: count };
      loess(values, seasonalWindow, seasonalDegree, jump(seasonalWindow), cycle, s, true);
    }
    movingMean(cycle, n + 2 * season, season, low);
    movingMean(low, n + season + 1, season, work);
    movingMean(work, n + 2, 3, low);
    loess({ y: low, weights: equal, offset: 0, stride: 1, n }, lowWindow, 1, jump(lowWindow), work, 0);
    for (let t = 0; t < n; t++) {
      seasonal[t] = cycle[season + t]! - work[t]!;
      low[t] = known[t]! - seasonal[t]!;
    }
    loess({ y: low, weights: weights ?? equal, offset: 0, stride: 1, n }, trendWindow, 1, jump(trendWindow), trend, 0);
  }
  const remainder = new Float64Array(n);
  for (let t = 0; t < n; t++) remainder[t] = weights?.[t] === 0 ? 0 : known[t]! - trend[t]! - seasonal[t]!;
  return { trend, seasonal: [seasonal], remainder };
}

/** Means of `window` neighbours of the first `count` values: count − window + 1 of them. */
function movingMean(from: Float64Array, count: number, window: number, to: Float64Array): void {
  let sum = 0;
  for (let t = 0; t < window; t++) sum += from[t]!;
  to[0] = sum / window;
  for (let t = window; t < count; t++) {
    sum += from[t]! - from[t - window]!;
    to[t - window + 1] = sum / window;
  }
}
