import type { LiveTree } from './live-tree.js';
import type { Workplace } from './workplace.js';

/** Expectations are kept in steps of 1/1024 unit: such sums are exact in binary, so they agree at every level and in any order. */
const stepsPerUnit = 1024;

/**
 * Makes base forecasts add up, in place: leaves are scaled so that each product's sum to the product's own forecast, areas are
 * the sums of their leaves.
 */
export function reconcile({ horizon, leaves, areaSkus, skus }: Workplace, tree: LiveTree): void {
  const [, areaParents, leafParents] = tree.parents;
  const sums = new Float64Array(tree.skus.length * horizon);
  const skuOfLeaf = tree.leaves.map((_, i) => areaParents?.[leafParents?.[i] ?? 0] ?? 0);
  tree.leaves.forEach((leaf, i) => {
    const sku = skuOfLeaf[i] ?? 0;
    for (let h = 0; h < horizon; h++)
      sums[sku * horizon + h] = (sums[sku * horizon + h] ?? 0) + (leaves.expected[leaf * horizon + h] ?? 0);
  });
  areaSkus.expected.fill(0);
  const targets = skus.expected.slice();
  skus.expected.fill(0);
  tree.leaves.forEach((leaf, i) => {
    const sku = skuOfLeaf[i] ?? 0;
    const areaSku = tree.areaSkus[leafParents?.[i] ?? 0] ?? 0;
    const skuNode = tree.skus[sku] ?? 0;
    for (let h = 0; h < horizon; h++) {
      const sum = sums[sku * horizon + h] ?? 0;
      const scale = sum > 0 ? (targets[skuNode * horizon + h] ?? 0) / sum : 0;
      const value = Math.round((leaves.expected[leaf * horizon + h] ?? 0) * scale * stepsPerUnit) / stepsPerUnit;
      leaves.expected[leaf * horizon + h] = value;
      areaSkus.expected[areaSku * horizon + h] = (areaSkus.expected[areaSku * horizon + h] ?? 0) + value;
      skus.expected[skuNode * horizon + h] = (skus.expected[skuNode * horizon + h] ?? 0) + value;
    }
  });
}
