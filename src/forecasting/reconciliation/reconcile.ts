import { coverageOf } from '../history/demand-history.js';
import type { OpenShares } from '../history/open-shares.js';
import type { LiveTree } from './live-tree.js';
import { mixLearntLeaves } from '../base-forecasts/pairs/learnt-leaves.js';
import { scaleTo } from './scale-to.js';
import { productTargets, retailerTargets } from './targets.js';
import type { ForecastBuffers } from '../forecast-buffers.js';

/** Expectations are kept in steps of 1/1024 unit: such sums are exact in binary, so they agree at every level and in any order. */
const stepsPerUnit = 1024;
/** Rounds of scaling leaves to retailers and to products; more change little. */
const rounds = 2;

/** Forecasts from the own histories of nodes, shape (nodes × horizon,) each. */
export interface OwnForecasts {
  readonly total: Float64Array;
  readonly retailers: Float64Array;
}

/** What is known of single leaves alone. */
export interface KnownOfLeaves {
  /** moves their expected units, in place */
  readonly moveLeaves: () => void;
  readonly open?: OpenShares | undefined;
}

/**
 * Makes base forecasts add up, in place: leaves are scaled in turn to the forecasts of their retailers and of their products,
 * whose levels are estimated better than those of single leaves; then they are moved by what is known of single leaves alone. At last what is
 * needed becomes what is ordered in each week by the call calendar and by announced last days, and all nodes above become the sums of their leaves.
 */
export function reconcile(buffers: ForecastBuffers, tree: LiveTree, own: OwnForecasts, known: KnownOfLeaves): void {
  const { history, horizon, leaves, areaSkus, skus } = buffers;
  const skuOf = tree.leaves.map((leaf) => history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0);
  const retailerOf = tree.leaves.map((leaf) => history.retailerOf[leaf] ?? 0);
  const sums = mixLearntLeaves(buffers, tree);
  const products = productTargets(buffers, sums, tree.skus, own.total);
  const retailers = retailerTargets(buffers, sums, own.retailers);
  for (let round = 0; round < rounds; round++) {
    scaleTo(leaves.expected, tree.leaves, retailerOf, retailers, horizon);
    scaleTo(leaves.expected, tree.leaves, skuOf, products, horizon);
  }
  known.moveLeaves();
  areaSkus.expected.fill(0);
  skus.expected.fill(0);
  tree.leaves.forEach((leaf, i) => {
    const areaSku = (history.areaSkuOf[leaf] ?? 0) * horizon;
    const sku = (skuOf[i] ?? 0) * horizon;
    const coverage = coverageOf(history, retailerOf[i] ?? 0);
    const open = known.open?.get(leaf);
    for (let h = 0; h < horizon; h++) {
      const ordered =
        (leaves.expected[leaf * horizon + h] ?? 0) * (coverage?.[history.weeks + h] ?? 1) * (open?.[h] ?? 1);
      const value = Math.round(ordered * stepsPerUnit) / stepsPerUnit;
      leaves.expected[leaf * horizon + h] = value;
      areaSkus.expected[areaSku + h] = (areaSkus.expected[areaSku + h] ?? 0) + value;
      skus.expected[sku + h] = (skus.expected[sku + h] ?? 0) + value;
    }
  });
}
