import { checkCount, checkSeries, checkWeights } from '../check.js';
import { orderSizes, type OrderSizes } from '../quantiles/order-sizes.js';
import { periodQuantile } from '../quantiles/period-quantile.js';
import { type Quantiles } from '../quantiles/quantiles.js';
import { SeriesError } from '../series-error.js';
import { fitOrderRhythm, orderChances, type OrderRhythmFit } from './order-rhythm.js';
import { temporalAggregation } from './temporal-aggregation.js';
import { tsb } from './tsb.js';

/** A season learnt elsewhere (product, family, area) and lent to a leaf too sparse to show its own. */
export interface LentSeason {
  /** shape (n,): multiplicative index of each period of the history, around 1, above 0 */
  readonly past: Float64Array;
  /** shape (horizon,): index of each period ahead, ≥ 0 */
  readonly ahead: Float64Array;
}

/** What is known of a leaf besides its demand. */
export interface LeafOptions {
  /** shape (n,): 0 (missing) … 1 (observed); absent: all 1 */
  readonly weights?: Float64Array;
  readonly season?: LentSeason;
}

/** The forecast of one sparse series. */
export interface LeafForecast extends Quantiles {
  /** shape (horizon,): expected units per period */
  readonly mean: Float64Array;
  readonly rhythm: OrderRhythmFit;
  /** what one order is likely to be, in units of an average season */
  readonly orderSizes: OrderSizes;
}

/** Shares of the four members; chosen with rolling origins on retailer × product weeks, where the optimum is flat. */
const SHARE = { aggregation: 0.3, rhythm: 0.25, tsb: 0.2, year: 0.25 };
const YEAR = 52;
/** An index below this would blow a chance order up into a large one. */
const LEAST_INDEX = 0.05;

/**
 * Automatic forecast of one sparse weekly series, with quantiles.
 *
 * The mean of four members that err in different ways: smoothing at three grains, the order rhythm, TSB and the mean of the
 * last year. What is silent for much longer than its usual gap fades to zero in all of them. Quantiles are those
 * of one order with the forecast's chance and the series' own sizes.
 *
 * O(n + horizon²) time.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param options  weights of the demand and a season lent to it; by default all weights 1 and no season
 * @returns shape (horizon,) each: expected units and quantiles; also the rhythm and the order sizes behind them
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @example
 * const demand = Float64Array.of(0, 4, 0, 0, 6, 0, 5, 0);
 * const { mean, p90 } = intermittentLeaf(demand, 2);
 * [...mean, ...p90] // → [1.574, 1.615, 6, 6]
 */
export function intermittentLeaf(demand: Float64Array, horizon: number, options: LeafOptions = {}): LeafForecast {
  checkSeries('demand', demand, 1, true);
  checkCount('horizon', horizon);
  const { weights, season } = options;
  checkWeights(weights, demand.length);
  const y = season === undefined ? demand : withoutSeason(demand, season, horizon);
  const rhythm = fitOrderRhythm(y, horizon, weights);
  const sizes = orderSizes(y, weights);
  const mean = combined(y, horizon, rhythm, weights);
  const p10 = new Float64Array(horizon);
  const p50 = new Float64Array(horizon);
  const p90 = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    const index = season === undefined ? 1 : season.ahead[h]!;
    mean[h]! *= index;
    p10[h] = periodQuantile(mean[h]!, sizes, 0.1);
    p50[h] = periodQuantile(mean[h]!, sizes, 0.5);
    p90[h] = periodQuantile(mean[h]!, sizes, 0.9);
  }
  return { mean, p10, p50, p90, rhythm, orderSizes: sizes };
}

function combined(y: Float64Array, horizon: number, rhythm: OrderRhythmFit, weights?: Float64Array): Float64Array {
  const level =
    SHARE.aggregation * temporalAggregation(y, 1, weights)[0]! +
    SHARE.tsb * tsb(y, 1, 0.1, 0.1, weights)[0]! +
    SHARE.year * yearMean(y, weights);
  const fading = Math.min(1, Math.sqrt(2 * rhythm.alive));
  const mean = orderChances(rhythm, horizon);
  for (let h = 0; h < horizon; h++) mean[h] = SHARE.rhythm * rhythm.size * mean[h]! + fading * level;
  return mean;
}

function yearMean(y: Float64Array, weights?: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let t = Math.max(0, y.length - YEAR); t < y.length; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    sum += weight * y[t]!;
    total += weight;
  }
  return total > 0 ? sum / total : 0;
}

function withoutSeason(demand: Float64Array, { past, ahead }: LentSeason, horizon: number): Float64Array {
  checkLength('season.past', past, demand.length);
  checkLength('season.ahead', ahead, horizon);
  const y = new Float64Array(demand.length);
  for (let t = 0; t < y.length; t++) y[t] = demand[t]! / Math.max(LEAST_INDEX, past[t]!);
  return y;
}

function checkLength(argument: string, values: Float64Array, length: number): void {
  if (values.length !== length)
    throw new SeriesError(argument, `${length} value(s), one per period`, `${values.length}`);
  for (let t = 0; t < length; t++)
    if (!(values[t]! >= 0 && Number.isFinite(values[t]!)))
      throw new SeriesError(argument, 'a finite number ≥ 0', `${values[t]}`, { position: t });
}
