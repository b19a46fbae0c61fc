import type { LiveTree } from './live-tree.js';
import { newPairsFactor } from './pairs/new-pairs.js';
import { scaleTo } from './scale-to.js';
import { seasonFor, type Workplace } from './workplace.js';

/** Expectations are kept in steps of 1/1024 unit: such sums are exact in binary, so they agree at every level and in any order. */
const stepsPerUnit = 1024;
/** Share of what was learnt across pairs in a leaf's forecast, the rest being its own rhythm and means … */
const learntShare = 0.8;
/** … which count for at most so many times what was learnt: a single leaf cannot tell a pause from the end. */
const mostOwn = 1.5;
/** Less than this a week, a unit in two years, is nothing. */
const leastLevel = 0.01;
/** Shares in a product's forecast of the model across products, its own models and the sum of its learnt leaves. */
const productShares = { together: 0.2, own: 0.1, leaves: 0.7 };
/** The same where nothing could be learnt across pairs. */
const withoutLeaves = { together: 0.6, own: 0.4, leaves: 0 };
/** Share of the model across retailers in a retailer's forecast. */
const retailersTogether = 0.5;
/** How far products are drawn to what the whole is forecast to be by itself. */
const drawnToTotal = 0.5;
/** Rounds of scaling leaves to retailers and to products; more change little. */
const rounds = 2;

/** Forecasts from the own histories of nodes, shape (nodes × horizon,) each. */
export interface OwnForecasts {
  readonly total: Float64Array;
  readonly retailers: Float64Array;
}

/**
 * Makes base forecasts add up, in place: leaves are scaled in turn to the forecasts of their retailers and of their products,
 * which know more of levels than single leaves, products half-way to the forecast of the whole; all that is above is
 * the sum of its leaves.
 */
export function reconcile(place: Workplace, tree: LiveTree, own: OwnForecasts): void {
  const { history, horizon, leaves, areaSkus, skus, retailerGlobal } = place;
  const skuOf = tree.leaves.map((leaf) => history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0);
  const retailerOf = tree.leaves.map((leaf) => history.retailerOf[leaf] ?? 0);
  const products = productTargets(place, learntLeaves(place, tree, skuOf), tree.skus, own.total);
  const retailers = own.retailers.map((value, i) => {
    const together = retailerGlobal[i] ?? NaN;
    return Number.isNaN(together) ? value : retailersTogether * together + (1 - retailersTogether) * value;
  });
  for (let round = 0; round < rounds; round++) {
    scaleTo(leaves.expected, tree.leaves, retailerOf, retailers, horizon);
    scaleTo(leaves.expected, tree.leaves, skuOf, products, horizon);
  }
  areaSkus.expected.fill(0);
  skus.expected.fill(0);
  tree.leaves.forEach((leaf, i) => {
    const areaSku = (history.areaSkuOf[leaf] ?? 0) * horizon;
    const sku = (skuOf[i] ?? 0) * horizon;
    for (let h = 0; h < horizon; h++) {
      const value = Math.round((leaves.expected[leaf * horizon + h] ?? 0) * stepsPerUnit) / stepsPerUnit;
      leaves.expected[leaf * horizon + h] = value;
      areaSkus.expected[areaSku + h] = (areaSkus.expected[areaSku + h] ?? 0) + value;
      skus.expected[sku + h] = (skus.expected[sku + h] ?? 0) + value;
    }
  });
}

/** Mixes what was learnt across pairs into the leaves, in place; returns its sums by product, shape (skus × horizon,), if there are any. */
function learntLeaves(place: Workplace, tree: LiveTree, skuOf: Uint32Array): Float64Array | undefined {
  const { horizon, leaves, pairLevels, skus } = place;
  const sums = new Float64Array(skus.expected.length);
  let learnt = 0;
  tree.leaves.forEach((leaf, i) => {
    const learntLevel = pairLevels[leaf] ?? NaN;
    if (Number.isNaN(learntLevel)) return;
    learnt++;
    const level = learntLevel < leastLevel ? 0 : learntLevel;
    const sku = skuOf[i] ?? 0;
    const { ahead } = seasonFor(place, sku, 0);
    for (let h = 0; h < horizon; h++) {
      const value = level * (ahead[h] ?? 1);
      const at = leaf * horizon + h;
      const own = Math.min(leaves.expected[at] ?? 0, mostOwn * value);
      leaves.expected[at] = learntShare * value + (1 - learntShare) * own;
      sums[sku * horizon + h] = (sums[sku * horizon + h] ?? 0) + value;
    }
  });
  return learnt > 0 ? sums : undefined;
}

/** Forecasts of the live products, shape (skus × horizon,), drawn to the forecast of the whole. */
function productTargets(
  { history, horizon, skus, skuGlobal }: Workplace,
  sums: Float64Array | undefined,
  live: Uint32Array,
  total: Float64Array,
): Float64Array {
  const { together, own, leaves } = sums ? productShares : withoutLeaves;
  const factor = sums ? newPairsFactor(history) : 1;
  const targets = new Float64Array(skus.expected.length);
  const all = new Float64Array(horizon);
  const eachOf = (change: (at: number, h: number) => void) =>
    live.forEach((sku) => {
      for (let h = 0; h < horizon; h++) change(sku * horizon + h, h);
    });
  eachOf((at, h) => {
    const target =
      together * (skuGlobal[at] ?? 0) + own * (skus.expected[at] ?? 0) + leaves * factor * (sums?.[at] ?? 0);
    targets[at] = target;
    all[h] = (all[h] ?? 0) + target;
  });
  eachOf((at, h) => {
    const sum = all[h] ?? 0;
    if (sum > 0) targets[at] = (targets[at] ?? 0) * (1 - drawnToTotal + (drawnToTotal * (total[h] ?? 0)) / sum);
  });
  return targets;
}
