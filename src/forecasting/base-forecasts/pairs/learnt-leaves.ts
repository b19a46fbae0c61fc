import type { LiveTree } from '../../reconciliation/live-tree.js';
import { seasonFor, type Workplace } from '../../threads/workplace.js';
import { newPairsFactor } from './new-pairs.js';

/** Share of what was learnt across pairs in a leaf's forecast, the rest being its own rhythm and means … */
export const learntShare = 0.8;
/** … which count for at most so many times what was learnt: a single leaf cannot tell a pause from the end. */
const mostOwn = 1.5;
/** Less than this a week, a unit in two years, is nothing. */
const leastLevel = 0.01;

/** What the learnt leaves add up to, with what pairs yet unknown will add. */
export interface LearntSums {
  /** shape (skus × horizon,) */
  readonly skus: Float64Array;
  /** shape (retailers × horizon,) */
  readonly retailers: Float64Array;
}

/** Mixes what was learnt across pairs into the leaves, in place; returns its sums, undefined where nothing could be learnt. */
export function mixLearntLeaves(place: Workplace, { leaves: live }: LiveTree): LearntSums | undefined {
  const { history, horizon, leaves, pairLevels, skus, retailerGlobal } = place;
  const sums = { skus: new Float64Array(skus.expected.length), retailers: new Float64Array(retailerGlobal.length) };
  let learnt = 0;
  for (const leaf of live) {
    const level = pairLevels[leaf] ?? NaN;
    if (Number.isNaN(level)) continue;
    learnt++;
    const sku = history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0;
    const retailer = history.retailerOf[leaf] ?? 0;
    const { ahead } = seasonFor(place, sku, 0);
    for (let h = 0; h < horizon; h++) {
      const value = level < leastLevel ? 0 : level * (ahead[h] ?? 1);
      const at = leaf * horizon + h;
      const own = Math.min(leaves.expected[at] ?? 0, mostOwn * value);
      leaves.expected[at] = learntShare * value + (1 - learntShare) * own;
      sums.skus[sku * horizon + h] = (sums.skus[sku * horizon + h] ?? 0) + value;
      sums.retailers[retailer * horizon + h] = (sums.retailers[retailer * horizon + h] ?? 0) + value;
    }
  }
  if (learnt === 0) return undefined;
  const factor = newPairsFactor(history);
  return { skus: sums.skus.map((sum) => factor * sum), retailers: sums.retailers.map((sum) => factor * sum) };
}
