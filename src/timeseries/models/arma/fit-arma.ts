import { checkSeries, checkWeights } from '../../check.js';
import { LeastSquaresSearch, type LeastSquares } from '../least-squares-search.js';
import { fromPartial, type ArmaFit } from './arma-fit.js';
import { ArmaPass, type ArmaSeries } from './arma-pass.js';

/** Numbers of autoregressive and of moving-average coefficients. */
type Order = readonly [p: number, q: number];

/** Orders tried, simple ones first. */
const ORDERS: readonly Order[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 0],
  [2, 1],
];
const NEAREST_ROOT = 0.98;
/** Fewer known values than this are fitted with no coefficient at all. */
const LEAST_KNOWN = 10;

const search = new LeastSquaresSearch();

export interface ArmaOptions {
  /** orders to choose from, each at most 3; by default six small ones */
  readonly orders?: readonly Order[];
  /** shape (n,): 0 (missing) … 1 (observed): how far a value is carried on and counts in the fit; absent: all 1 */
  readonly weights?: Float64Array;
  /** whether the values are steps of a level, so that after a missing one the next makes up for it */
  readonly integrated?: boolean;
}

/** Coefficients of one order, and how good they are. */
type Coefficients = Pick<ArmaFit, 'ar' | 'ma' | 'squaredError' | 'aicc'>;

/**
 * Fits an autoregressive moving average around zero by conditional least squares, of the order with the least AICc.
 *
 * @param values  shape (n,), n ≥ 1: finite, oldest first, around zero; never written to
 * @returns order (0, 0) where fewer than 10 values (by weight) are known
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Box & Jenkins (1976), ch. 7. Coefficients come from partial autocorrelations, so every fit is stationary and
 *   invertible.
 */
export function fitArma(values: Float64Array, options: ArmaOptions = {}): ArmaFit {
  checkSeries('values', values);
  const { orders = ORDERS, weights, integrated } = options;
  checkWeights(weights, values.length);
  const from = orders.reduce((most, [p]) => Math.max(most, p), 0);
  const totalWeight = weightFrom(from, values.length, weights);
  const pass = new ArmaPass({ values, from, weights, integrated });
  let best: Coefficients | undefined;
  for (const order of totalWeight + from < LEAST_KNOWN ? [[0, 0] as const] : orders) {
    const candidate = coefficientsOf(order, pass, values.length, totalWeight);
    if (best === undefined || candidate.aicc < best.aicc) best = candidate;
  }
  return { ...best!, ...armaFrom({ values, from, weights, integrated }, best!) };
}

/** The best coefficients of one order. */
function coefficientsOf([p, q]: Order, pass: ArmaPass, n: number, totalWeight: number): Coefficients {
  const ar = new Float64Array(p);
  const ma = new Float64Array(q);
  const k = p + q;
  const set = (x: Float64Array) => {
    fromPartial(x.subarray(0, p), ar);
    fromPartial(x.subarray(p), ma);
  };
  const x = new Float64Array(k).fill(0.1);
  const problem: LeastSquares = {
    length: n,
    low: new Float64Array(k).fill(-NEAREST_ROOT),
    high: new Float64Array(k).fill(NEAREST_ROOT),
    steps: new Float64Array(k).fill(1e-5),
    pass: (point, errors) => {
      set(point);
      return pass.run(ar, ma, errors);
    },
  };
  const squaredError = k === 0 ? pass.run(ar, ma, new Float64Array(n)) : search.minimise(problem, x, 8, 1e-3);
  set(x);
  const counted = k + 1;
  const aicc =
    totalWeight * Math.log(Math.max(squaredError, 1e-300)) +
    2 * counted +
    (2 * counted * (counted + 1)) / Math.max(1, totalWeight - counted - 1);
  return { ar, ma, squaredError, aicc };
}

/** Where given coefficients stand at the end of a series. */
export function armaFrom(
  series: ArmaSeries,
  { ar, ma }: Pick<ArmaFit, 'ar' | 'ma'>,
): Pick<ArmaFit, 'lastValues' | 'lastErrors' | 'owed'> {
  const pass = new ArmaPass(series);
  pass.run(ar, ma, new Float64Array(series.values.length));
  return { lastValues: pass.lastValues(ar.length), lastErrors: pass.lastErrors(ma.length), owed: pass.owed };
}

function weightFrom(from: number, n: number, weights?: Float64Array): number {
  if (weights === undefined) return n - from;
  let sum = 0;
  for (let t = from; t < n; t++) sum += weights[t]!;
  return sum;
}
