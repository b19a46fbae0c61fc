import { orderSizes } from '../../timeseries/quantiles/order-sizes.js';
import { wholePeriodQuantile } from '../../timeseries/quantiles/whole-quantile.js';
import { aggregateSpread } from './aggregate-quantiles.js';
import { denseDemand, orderHistory, orderedUnits, type DenseDemand } from '../history/demand-history.js';
import { spreadNode, type NodeForecasts } from '../node-forecasts.js';
import { SeriesSum } from '../history/series-sum.js';
import { usualChange } from './usual-change.js';
import { seasonFor, type ForecastBuffers } from '../forecast-buffers.js';

/** Second pass over products `from` … `to` − 1: quantiles around the reconciled expectations of leaves, areas and product. */
export function quantileProducts(buffers: ForecastBuffers, from: number, to: number): void {
  // Ranges are of orders, which come in packs and by calls.
  const history = orderHistory(buffers.history);
  for (let sku = from; sku < to; sku++) {
    const [first, end] = [history.skuLeaves[sku] ?? 0, history.skuLeaves[sku + 1] ?? 0];
    const total = new SeriesSum(history.weeks);
    let ofArea = new SeriesSum(history.weeks);
    for (let leaf = first; leaf < end; leaf++) {
      const demand = denseDemand(history, leaf);
      if (demand) {
        total.add(demand);
        ofArea.add(demand);
        if (history.live[leaf] === 1) quantileLeaf({ ...buffers, history }, leaf, demand);
        buffers.changes.leaves[leaf] = usualChange(demand.units);
      }
      const area = history.areaSkuOf[leaf] ?? 0;
      if (leaf + 1 < end && history.areaSkuOf[leaf + 1] === area) continue;
      quantileNode(buffers, buffers.areaSkus, area, ofArea.values(), sku);
      buffers.changes.areaSkus[area] = usualChange(ofArea.values());
      ofArea = new SeriesSum(history.weeks);
    }
    quantileNode(buffers, buffers.skus, sku, total.values(), sku);
    buffers.changes.skus[sku] = usualChange(total.values());
  }
}

function quantileLeaf({ history, leaves, horizon }: ForecastBuffers, leaf: number, demand: DenseDemand): void {
  const sizes = orderSizes(orderedUnits(history, leaf, demand), demand.weights);
  spreadNode(leaves, leaf, horizon, (mean, level) => wholePeriodQuantile(mean, sizes, level));
}

function quantileNode(
  buffers: ForecastBuffers,
  nodes: NodeForecasts,
  node: number,
  units: Float64Array,
  sku: number,
): void {
  const { history, horizon } = buffers;
  if (units.length === 0) return;
  const season = seasonFor(buffers, sku, history.weeks - units.length);
  spreadNode(nodes, node, horizon, aggregateSpread(units, season, horizon, buffers.seasons.optimism.parts));
}
