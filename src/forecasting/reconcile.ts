import type { LiveTree } from './live-tree.js';
import type { Workplace } from './workplace.js';

/** Expectations are kept in steps of 1/1024 unit: such sums are exact in binary, so they agree at every level and in any order. */
const stepsPerUnit = 1024;
/** Share of the model across products in a product's forecast, the rest being the product's own models. */
const globalShare = 0.6;
/** Rounds of scaling leaves to retailers and to products; more change little. */
const rounds = 2;

/**
 * Makes base forecasts add up, in place: leaves are scaled in turn to the forecasts of their retailers and of their products,
 * which know more of levels than single leaves; all that is above is the sum of its leaves.
 *
 * @param retailers  shape (retailers × horizon,): base forecasts
 */
export function reconcile(place: Workplace, tree: LiveTree, retailers: Float64Array): void {
  const { history, horizon, leaves, areaSkus, skus, skuGlobal } = place;
  const products = skus.expected.map((own, i) => globalShare * (skuGlobal[i] ?? 0) + (1 - globalShare) * own);
  const skuOf = tree.leaves.map((leaf) => history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0);
  const retailerOf = tree.leaves.map((leaf) => history.retailerOf[leaf] ?? 0);
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

/** Multiplies the leaves of each group, week by week, so that they sum to the group's target; groups of nothing stay so. */
function scaleTo(
  expected: Float64Array,
  leaves: Uint32Array,
  groupOf: Uint32Array,
  targets: Float64Array,
  horizon: number,
): void {
  const sums = new Float64Array(targets.length);
  leaves.forEach((leaf, i) => {
    const group = (groupOf[i] ?? 0) * horizon;
    for (let h = 0; h < horizon; h++) sums[group + h] = (sums[group + h] ?? 0) + (expected[leaf * horizon + h] ?? 0);
  });
  const scale = targets.map((target, i) => ((sums[i] ?? 0) > 0 ? target / (sums[i] ?? 1) : 0));
  leaves.forEach((leaf, i) => {
    const group = (groupOf[i] ?? 0) * horizon;
    for (let h = 0; h < horizon; h++)
      expected[leaf * horizon + h] = (expected[leaf * horizon + h] ?? 0) * (scale[group + h] ?? 0);
  });
}
