import { checkSeries, checkWeights } from '../../check.js';
import { leastSquaresSearch } from '../least-squares-search.js';
import { armaPass, fromPartial, type ArmaFit } from './arma-fit.js';
import { carried, weightedArmaPass } from './weighted-arma-pass.js';

/** Orders tried, simple ones first: autoregressive, moving average. */
const ORDERS: readonly (readonly [p: number, q: number])[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 0],
  [2, 1],
];
const NEAREST_ROOT = 0.98;

export interface ArmaOptions {
  /** orders to choose from, each at most 3; by default six small ones */
  readonly orders?: readonly (readonly [p: number, q: number])[];
  /** shape (n,): 0 (missing) … 1 (observed): how far a value is carried on and counts in the fit; absent: all 1 */
  readonly weights?: Float64Array;
  /** whether the values are steps of a level, so that after a missing one the next makes up for it */
  readonly integrated?: boolean;
}

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
  const { orders = ORDERS, weights, integrated = false } = options;
  const n = values.length;
  checkWeights(weights, n);
  let from = 0;
  for (const [p] of orders) from = Math.max(from, p);
  const errors = new Float64Array(n);
  const worth = worthFrom(from, n, weights);
  let best: Pick<ArmaFit, 'ar' | 'ma' | 'squaredError' | 'aicc'> | undefined;
  for (const [p, q] of worth + from < 10 ? [[0, 0] as const] : orders) {
    const ar = new Float64Array(p);
    const ma = new Float64Array(q);
    const k = p + q;
    const pass = (out: Float64Array) =>
      weights === undefined
        ? armaPass(values, ar, ma, from, out)
        : weightedArmaPass(values, ar, ma, from, out, weights, integrated);
    const set = (x: Float64Array) => {
      fromPartial(x.subarray(0, p), ar);
      fromPartial(x.subarray(p), ma);
    };
    const x = new Float64Array(k).fill(0.1);
    let squares = pass(errors);
    if (k > 0)
      squares = leastSquaresSearch(
        {
          length: n,
          low: new Float64Array(k).fill(-NEAREST_ROOT),
          high: new Float64Array(k).fill(NEAREST_ROOT),
          steps: new Float64Array(k).fill(1e-5),
          pass: (point, out) => {
            set(point);
            return pass(out);
          },
        },
        x,
        8,
        1e-3,
      );
    set(x);
    const counted = k + 1;
    const aicc =
      worth * Math.log(Math.max(squares, 1e-300)) +
      2 * counted +
      (2 * counted * (counted + 1)) / Math.max(1, worth - counted - 1);
    if (best !== undefined && !(aicc < best.aicc)) continue;
    best = { ar, ma, squaredError: squares, aicc };
  }
  return { ...best!, ...armaFrom(values, best!, from, options) };
}

/** Where given coefficients stand at the end of a series: the last values and errors, newest first. */
export function armaFrom(
  values: Float64Array,
  { ar, ma }: Pick<ArmaFit, 'ar' | 'ma'>,
  from: number,
  { weights, integrated = false }: ArmaOptions,
): Pick<ArmaFit, 'ar' | 'ma' | 'lastValues' | 'lastErrors'> {
  const n = values.length;
  const errors = new Float64Array(n);
  if (weights === undefined) armaPass(values, ar, ma, from, errors);
  else weightedArmaPass(values, ar, ma, from, errors, weights, integrated);
  const newest = (series: Float64Array, count: number) =>
    Float64Array.from({ length: count }, (_, i) => (i < n ? series[n - 1 - i]! : 0));
  return weights === undefined
    ? { ar, ma, lastValues: newest(values, ar.length), lastErrors: newest(errors, ma.length) }
    : { ar, ma, lastValues: newest(carried.values, ar.length), lastErrors: newest(carried.errors, ma.length) };
}

function worthFrom(from: number, n: number, weights?: Float64Array): number {
  if (weights === undefined) return n - from;
  let sum = 0;
  for (let t = from; t < n; t++) sum += weights[t]!;
  return sum;
}
