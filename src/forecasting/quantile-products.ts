import { orderSizes } from '../timeseries/quantiles/order-sizes.js';
import { periodQuantile } from '../timeseries/quantiles/period-quantile.js';
import { aggregateQuantiles } from './aggregate-quantiles.js';
import { denseDemand, type DenseDemand } from './demand-history.js';
import { SeriesSum } from './series-sum.js';
import { usualChange } from './usual-change.js';
import { seasonFor, type NodeForecasts, type Workplace } from './workplace.js';

/** Second pass over products `from` … `to` − 1: quantiles around the reconciled expectations of leaves, areas and product. */
export function quantileProducts(place: Workplace, from: number, to: number): void {
  const { history } = place;
  for (let sku = from; sku < to; sku++) {
    const [first, end] = [history.skuLeaves[sku] ?? 0, history.skuLeaves[sku + 1] ?? 0];
    const total = new SeriesSum(history.weeks);
    let ofArea = new SeriesSum(history.weeks);
    for (let leaf = first; leaf < end; leaf++) {
      const demand = denseDemand(history, leaf);
      if (demand) {
        total.add(demand);
        ofArea.add(demand);
        if (history.live[leaf] === 1) quantileLeaf(place, leaf, demand, sku);
        place.changes.leaves[leaf] = usualChange(demand.units);
      }
      const area = history.areaSkuOf[leaf] ?? 0;
      if (leaf + 1 < end && history.areaSkuOf[leaf + 1] === area) continue;
      quantileNode(place, place.areaSkus, area, ofArea.values(), sku);
      place.changes.areaSkus[area] = usualChange(ofArea.values());
      ofArea = new SeriesSum(history.weeks);
    }
    quantileNode(place, place.skus, sku, total.values(), sku);
    place.changes.skus[sku] = usualChange(total.values());
  }
}

function quantileLeaf(place: Workplace, leaf: number, { units, weights, start }: DenseDemand, sku: number): void {
  const { leaves, horizon } = place;
  const { past, ahead } = seasonFor(place, sku, start);
  const sizes = orderSizes(
    units.map((value, t) => value / Math.max(0.05, past[t] ?? 1)),
    weights,
  );
  for (let h = 0; h < horizon; h++) {
    const at = leaf * horizon + h;
    const index = ahead[h] ?? 1;
    const mean = index > 0 ? (leaves.expected[at] ?? 0) / index : 0;
    leaves.p10[at] = index * periodQuantile(mean, sizes, 0.1);
    leaves.p50[at] = index * periodQuantile(mean, sizes, 0.5);
    leaves.p90[at] = index * periodQuantile(mean, sizes, 0.9);
  }
}

function quantileNode(place: Workplace, nodes: NodeForecasts, node: number, units: Float64Array, sku: number): void {
  const { history, horizon } = place;
  const expected = nodes.expected.subarray(node * horizon, (node + 1) * horizon);
  if (units.length === 0 || expected.every((value) => value === 0)) return;
  const season = seasonFor(place, sku, history.weeks - units.length);
  const { p10, p50, p90 } = aggregateQuantiles(units, season, expected);
  nodes.p10.set(p10, node * horizon);
  nodes.p50.set(p50, node * horizon);
  nodes.p90.set(p90, node * horizon);
}
