import { checkSeries } from '../check.js';
import { SeriesError } from '../series-error.js';
import { DEMAND_KIND, demandWeights } from './demand-kind.js';
import { meanAtLeast } from './mean-at-least.js';

/** Demand as it probably was, for models that take weights. */
export interface LiftedDemand {
  /** shape (n,): observed demand, and of periods where demand was at least that, what it is expected to have been */
  readonly demand: Float64Array;
  /** shape (n,): 1, or 0 where missing */
  readonly weights: Float64Array;
}

/** Periods on either side of one that its usual order size is taken from. */
const HALF_WIDTH = 26;
const ROUNDS = 60;
const CLOSE_ENOUGH = 1e-4;

/**
 * Estimates the demand behind cut orders.
 *
 * Expectation–maximisation: given the usual size of orders around a period and their spread, a record of "at least c" is
 * replaced by the mean of all orders of at least c; from those size and spread are learnt anew. Leaving such periods out
 * would keep the small orders only and understate demand. "At least 0" is an order of which nothing is known but that it was one.
 *
 * @param y  shape (n,), n ≥ 1: recorded units per period, oldest first, finite and ≥ 0; never written to
 * @param kinds  shape (n,): codes of `DEMAND_KIND`
 * @throws {SeriesError} naming the argument and position
 * @see Dempster, Laird & Rubin (1977), JRSS B 39(1), 1–38
 *
 * O(rounds × n) time, O(n) where nothing was cut.
 */
export function liftCensored(y: Float64Array, kinds: Uint8Array): LiftedDemand {
  checkSeries('y', y, 1, true);
  if (kinds.length !== y.length)
    throw new SeriesError('kinds', `${y.length} code(s), one per period`, `${kinds.length}`);
  const weights = demandWeights(kinds, 1);
  const demand = y.slice();
  const cut = Uint32Array.from(kinds.keys()).filter((t) => kinds[t] === DEMAND_KIND.atLeast);
  const spread = new Float64Array(y.length);
  for (let round = 0; round < ROUNDS && cut.length > 0; round++) {
    const usual = usualSizes(demand, weights);
    const relative = relativeDeviation(demand, spread, usual, weights);
    let moved = 0;
    for (const t of cut) {
      const { mean, variance } = meanAtLeast(usual[t]!, relative * usual[t]!, y[t]!);
      moved = Math.max(moved, Math.abs(mean - demand[t]!) / mean);
      demand[t] = mean;
      spread[t] = variance;
    }
    if (moved < CLOSE_ENOUGH) break;
  }
  return { demand, weights };
}

/** Mean size of the believed orders within half a year on either side of each period. */
function usualSizes(demand: Float64Array, weights: Float64Array): Float64Array {
  const n = demand.length;
  const sums = new Float64Array(n + 1);
  const counts = new Float64Array(n + 1);
  for (let t = 0; t < n; t++) {
    sums[t + 1] = sums[t]! + weights[t]! * demand[t]!;
    counts[t + 1] = counts[t]! + (demand[t]! > 0 ? weights[t]! : 0);
  }
  return demand.map((_, t) => {
    const from = Math.max(0, t - HALF_WIDTH);
    const to = Math.min(n, t + HALF_WIDTH + 1);
    const orders = counts[to]! - counts[from]!;
    return orders > 0 ? Math.max(0, sums[to]! - sums[from]!) / orders : 0;
  });
}

/** Standard deviation of order sizes as a share of the usual size. */
function relativeDeviation(
  demand: Float64Array,
  spread: Float64Array,
  usual: Float64Array,
  weights: Float64Array,
): number {
  let squares = 0;
  let total = 0;
  for (let t = 0; t < demand.length; t++) {
    if (weights[t] === 0 || demand[t] === 0) continue;
    squares += (demand[t]! - usual[t]!) ** 2 + spread[t]!;
    total += usual[t]! ** 2;
  }
  return total > 0 ? Math.sqrt(squares / total) : 0;
}
