import type { LiveTree } from '../../reconciliation/live-tree.js';
import { seasonFor, type ForecastBuffers } from '../../forecast-buffers.js';
import { newPairsFactor } from './new-pairs.js';

/** Share of what was learnt across pairs in a leaf's forecast; the rest is its own rhythm and means. */
export const learntShare = 0.8;
/** Upper bound of a leaf's own forecast, as a multiple of what was learnt: a single leaf does not distinguish a pause from the end. */
const mostOwn = 1.5;
/** Units per week, about one unit in two years: a lower level counts as 0. */
const leastLevel = 0.01;

/** Sums of the learnt leaves, raised by what pairs that are not known yet are expected to add. */
export interface LearntSums {
  /** shape (skus × horizon,) */
  readonly skus: Float64Array;
  /** shape (retailers × horizon,) */
  readonly retailers: Float64Array;
}

/** Mixes what was learnt across pairs into the leaves, in place; returns its sums, undefined where nothing could be learnt. */
export function mixLearntLeaves(buffers: ForecastBuffers, { leaves: live }: LiveTree): LearntSums | undefined {
  const { history, horizon, leaves, pairLevels, skus, retailerGlobal } = buffers;
  const sums = { skus: new Float64Array(skus.expected.length), retailers: new Float64Array(retailerGlobal.length) };
  let learntLeaves = 0;
  for (const leaf of live) {
    const level = pairLevels[leaf] ?? NaN;
    if (Number.isNaN(level)) continue;
    learntLeaves++;
    const sku = history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0;
    const retailer = history.retailerOf[leaf] ?? 0;
    const { ahead } = seasonFor(buffers, sku, 0);
    for (let h = 0; h < horizon; h++) {
      const value = level < leastLevel ? 0 : level * (ahead[h] ?? 1);
      const at = leaf * horizon + h;
      const own = Math.min(leaves.expected[at] ?? 0, mostOwn * value);
      leaves.expected[at] = learntShare * value + (1 - learntShare) * own;
      sums.skus[sku * horizon + h] = (sums.skus[sku * horizon + h] ?? 0) + value;
      sums.retailers[retailer * horizon + h] = (sums.retailers[retailer * horizon + h] ?? 0) + value;
    }
  }
  if (learntLeaves === 0) return undefined;
  const factor = newPairsFactor(history);
  return { skus: sums.skus.map((sum) => factor * sum), retailers: sums.retailers.map((sum) => factor * sum) };
}
