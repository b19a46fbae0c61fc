import { checkCount, checkSeries, checkWeights } from '../check.js';
import { OrderBuffers, type Orders } from './order-buffers.js';

/** Weight of a gap against the one after it: a changed rhythm shows after some ten orders. */
const MEMORY = 0.9;
/** How many gaps the memoryless prior counts for. */
const PRIOR_GAPS = 3;
/** Share of a gap that is spread to each of its neighbours: an order a week early or late is the same rhythm. */
const SPREAD = 0.25;
/** Chance per period of the usual gap that an order was the last one for good. */
const LAST_PER_PERIOD = 0.002;

const buffers = new OrderBuffers();

/** The rhythm on which one retailer orders one product. */
export interface OrderRhythmFit {
  /** usual gap between orders, in periods, ≥ 1 */
  readonly usualGap: number;
  /** periods since the last order, 0 where the last period saw one */
  readonly silent: number;
  /** units per order, recent orders counting more */
  readonly size: number;
  /** chance that it is still ordered at all, 0 … 1: falls once it is silent for much longer than its usual gap */
  readonly alive: number;
  /** shape (reach + 1,): chance that the gap after an order is 1, 2, … periods, at that index */
  readonly gapChance: Float64Array;
  /** shape (reach + 1,): chance that the next order comes 1, 2, … periods from now, given that there is a next one */
  readonly nextChance: Float64Array;
}

/**
 * Learns gaps and sizes of orders: retailers order on a rhythm, so an order is likelier after a gap near the usual one.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param reach  how many periods ahead will be asked for, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); missing periods do not count as silence; absent: all 1
 * @returns the fit: usual gap, time since the last order, order size, chances by gap
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Feller (1968), An Introduction to Probability Theory, XIII: renewal processes
 * @example fitOrderRhythm(Float64Array.of(0, 4, 0, 0, 6, 0, 0, 5), 3).usualGap // → 3
 */
export function fitOrderRhythm(demand: Float64Array, reach: number, weights?: Float64Array): OrderRhythmFit {
  checkSeries('demand', demand, 1, true);
  checkCount('reach', reach);
  checkWeights(weights, demand.length);
  const orders = buffers.read(demand, weights);
  const { count, silent } = orders;
  const gapChance = new Float64Array(reach + 1);
  const nextChance = new Float64Array(reach + 1);
  if (count === 0) return { usualGap: orders.periods, silent, size: 0, alive: 0, gapChance, nextChance };

  const usualGap = usualGapOf(orders);
  const chance = 1 / Math.max(1.0001, usualGap);
  let total = PRIOR_GAPS;
  for (let i = count - 1, weight = 1; i >= 1; i--, weight *= MEMORY) total += weight;
  let prior = (PRIOR_GAPS / total) * chance;
  for (let k = 1; k <= reach; k++, prior *= 1 - chance) gapChance[k] = prior;
  let late = (PRIOR_GAPS / total) * (1 - chance) ** silent;
  let beyond = late;
  for (let k = 1; k <= reach; k++, late *= 1 - chance) nextChance[k] = late * chance;

  for (let i = count - 1, share = 1 / total; i >= 1; i--, share *= MEMORY) {
    const spread = orders.gaps[i]! >= 2 ? SPREAD : 0;
    for (let shift = -1; shift <= 1; shift++) {
      const part = shift === 0 ? share * (1 - 2 * spread) : share * spread;
      const gap = orders.gaps[i]! + shift;
      if (part === 0) continue;
      if (gap <= reach) gapChance[gap]! += part;
      if (gap > silent) beyond += part;
      if (gap > silent && gap <= silent + reach) nextChance[gap - silent]! += part;
    }
  }
  for (let k = 1; k <= reach; k++) nextChance[k] = beyond > 0 ? nextChance[k]! / beyond : 0;
  const last = Math.min(0.02, LAST_PER_PERIOD * usualGap);
  const alive = ((1 - last) * beyond) / (last + (1 - last) * beyond);
  return { usualGap, silent, size: usualSizeOf(orders), alive, gapChance, nextChance };
}

/**
 * Chance of an order in each of the next periods.
 *
 * @param fit  from {@link fitOrderRhythm}
 * @param horizon  periods ahead, 1 … the fit's reach
 * @returns shape (horizon,): 0 … 1
 * @see Feller (1968), An Introduction to Probability Theory, XIII: the renewal equation
 * @example orderChances(fitOrderRhythm(Float64Array.of(0, 4, 0, 0, 6, 0, 0, 5), 3), 3) // → [0.203, 0.273, 0.386]
 */
export function orderChances(fit: OrderRhythmFit, horizon: number): Float64Array {
  const { gapChance, nextChance, alive } = fit;
  const after = new Float64Array(horizon + 1);
  const chances = new Float64Array(horizon);
  for (let k = 1; k <= horizon; k++) {
    let again = gapChance[k]!;
    let order = nextChance[k]!;
    for (let j = 1; j < k; j++) {
      again += gapChance[j]! * after[k - j]!;
      order += nextChance[j]! * after[k - j]!;
    }
    after[k] = again;
    chances[k - 1] = Math.min(1, alive * order);
  }
  return chances;
}

/**
 * Forecast of demand that comes on a rhythm: chance of an order (early, due, or silent for long) times its usual size.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns shape (horizon,): expected units per period: high where an order is due, 0 for what has died
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Feller (1968), An Introduction to Probability Theory, XIII: the renewal equation
 * @example orderRhythm(Float64Array.of(0, 4, 0, 0, 6, 0, 0, 5), 3) // → [1.014, 1.365, 1.929]
 */
export function orderRhythm(demand: Float64Array, horizon: number, weights?: Float64Array): Float64Array {
  const fit = fitOrderRhythm(demand, horizon, weights);
  const forecast = orderChances(fit, horizon);
  for (let h = 0; h < horizon; h++) forecast[h]! *= fit.size;
  return forecast;
}

function usualGapOf({ count, gaps, silent }: Orders): number {
  if (count === 1) return Math.max(gaps[0]!, silent, 4);
  let sum = 0;
  let total = 0;
  for (let i = count - 1, weight = 1; i >= 1; i--, weight *= MEMORY) {
    sum += weight * gaps[i]!;
    total += weight;
  }
  return sum / total;
}

function usualSizeOf({ count, sizes, weights }: Orders): number {
  let size = sizes[0]!;
  for (let i = 1; i < count; i++) size += weights[i]! * Math.max(0.1, 1 / (i + 1)) * (sizes[i]! - size);
  return size;
}
