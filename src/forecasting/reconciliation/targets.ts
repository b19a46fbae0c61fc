import type { LearntSums } from '../base-forecasts/pairs/learnt-leaves.js';
import type { ForecastBuffers } from '../forecast-buffers.js';

/** Shares of the global model of a level, the node's own models and the sum of its learnt leaves in a target. */
interface Shares {
  readonly global: number;
  readonly own: number;
  readonly leaves: number;
}

export const productShares: Shares = { global: 0.2, own: 0.1, leaves: 0.7 };
const retailerShares: Shares = { global: 0.25, own: 0.25, leaves: 0.5 };
/** Shares where nothing could be learnt across pairs. */
const productsAlone: Shares = { global: 0.6, own: 0.4, leaves: 0 };
const retailersAlone: Shares = { global: 0.5, own: 0.5, leaves: 0 };
/** Share by which the sum of products is drawn to the forecast of the whole from its own history. */
const drawnToTotal = 0.5;

/**
 * Target of each live product: a weighted mean of several forecasts, drawn half-way to the forecast of the whole.
 *
 * @param live  numbers of the live products
 * @param total  shape (horizon,): the forecast of the whole by itself
 * @returns shape (skus × horizon,), 0 where not live
 */
export function productTargets(
  { horizon, skus, skuGlobal }: ForecastBuffers,
  sums: LearntSums | undefined,
  live: Uint32Array,
  total: Float64Array,
): Float64Array {
  const { global: global, own, leaves } = sums ? productShares : productsAlone;
  const targets = new Float64Array(skus.expected.length);
  const all = new Float64Array(horizon);
  const eachOf = (change: (at: number, h: number) => void) =>
    live.forEach((sku) => {
      for (let h = 0; h < horizon; h++) change(sku * horizon + h, h);
    });
  eachOf((at, h) => {
    const target = global * (skuGlobal[at] ?? 0) + own * (skus.expected[at] ?? 0) + leaves * (sums?.skus[at] ?? 0);
    targets[at] = target;
    all[h] = (all[h] ?? 0) + target;
  });
  eachOf((at, h) => {
    const sum = all[h] ?? 0;
    if (sum > 0) targets[at] = (targets[at] ?? 0) * (1 - drawnToTotal + (drawnToTotal * (total[h] ?? 0)) / sum);
  });
  return targets;
}

/**
 * Target of each retailer. A retailer with too short a history for the global model has its own models only.
 *
 * @param base  shape (retailers × horizon,): from the own histories
 */
export function retailerTargets(
  { retailerGlobal }: ForecastBuffers,
  sums: LearntSums | undefined,
  base: Float64Array,
): Float64Array {
  const { global: global, own, leaves } = sums ? retailerShares : retailersAlone;
  return base.map((value, at) => {
    const learnt = retailerGlobal[at] ?? NaN;
    if (Number.isNaN(learnt)) return value;
    return global * learnt + own * value + leaves * (sums?.retailers[at] ?? 0);
  });
}
