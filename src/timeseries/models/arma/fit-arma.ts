import { checkSeries } from '../../check.js';
import { leastSquaresSearch } from '../least-squares-search.js';
import { armaPass, fromPartial, type ArmaFit } from './arma-fit.js';

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

/**
 * Fits an autoregressive moving average around zero by conditional least squares, of the order with the least AICc.
 *
 * @param values  shape (n,), n ≥ 1: finite, oldest first, around zero; never written to
 * @param orders  orders to choose from, each at most 3; by default six small ones
 * @returns order (0, 0) where fewer than 10 values are known
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Box & Jenkins (1976), ch. 7. Coefficients come from partial autocorrelations, so every fit is stationary and
 *   invertible.
 */
export function fitArma(values: Float64Array, orders = ORDERS): ArmaFit {
  checkSeries('values', values);
  const n = values.length;
  let from = 0;
  for (const [p] of orders) from = Math.max(from, p);
  const errors = new Float64Array(n);
  let best: ArmaFit | undefined;
  for (const [p, q] of n < 10 ? [[0, 0] as const] : orders) {
    const ar = new Float64Array(p);
    const ma = new Float64Array(q);
    const k = p + q;
    const set = (x: Float64Array) => {
      fromPartial(x.subarray(0, p), ar);
      fromPartial(x.subarray(p), ma);
    };
    const x = new Float64Array(k).fill(0.1);
    let squares = armaPass(values, ar, ma, from, errors);
    if (k > 0)
      squares = leastSquaresSearch(
        {
          length: n,
          low: new Float64Array(k).fill(-NEAREST_ROOT),
          high: new Float64Array(k).fill(NEAREST_ROOT),
          steps: new Float64Array(k).fill(1e-5),
          pass: (point, out) => {
            set(point);
            return armaPass(values, ar, ma, from, out);
          },
        },
        x,
        8,
        1e-3,
      );
    set(x);
    const used = n - from;
    const counted = k + 1;
    const aicc =
      used * Math.log(Math.max(squares, 1e-300)) +
      2 * counted +
      (2 * counted * (counted + 1)) / Math.max(1, used - counted - 1);
    if (best !== undefined && !(aicc < best.aicc)) continue;
    armaPass(values, ar, ma, from, errors);
    const newest = (series: Float64Array, count: number) =>
      Float64Array.from({ length: count }, (_, i) => series[n - 1 - i] ?? 0);
    best = { ar, ma, lastValues: newest(values, p), lastErrors: newest(errors, q), squaredError: squares, aicc };
  }
  return best!;
}
