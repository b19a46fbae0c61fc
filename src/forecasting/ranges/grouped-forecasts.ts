import type { GroupedLevel } from '../history/grouped-demand.js';
import { nodeForecasts, spreadNode, type NodeForecasts } from '../node-forecasts.js';
import type { LiveTree } from '../reconciliation/live-tree.js';
import { seasonFrom, type ForecastBuffers } from '../forecast-buffers.js';
import { aggregateSpread } from './aggregate-quantiles.js';

/** Forecasts of a grouped level: sums of the reconciled expectations of its live leaves, with quantiles around them. */
export function groupedForecasts(
  { history, leaves, horizon, seasons }: ForecastBuffers,
  { leaves: live }: LiveTree,
  { nodes, nodeOf }: GroupedLevel,
  demand: Float64Array,
): NodeForecasts {
  const { total: season, optimism } = seasons;
  const { weeks } = history;
  const forecasts = nodeForecasts(nodes, horizon);
  for (const leaf of live) {
    const to = nodeOf(leaf) * horizon;
    for (let h = 0; h < horizon; h++)
      forecasts.expected[to + h] = (forecasts.expected[to + h] ?? 0) + (leaves.expected[leaf * horizon + h] ?? 0);
  }
  for (let node = 0; node < nodes; node++) {
    const units = demand.subarray(node * weeks, (node + 1) * weeks);
    const first = units.findIndex((value) => value > 0);
    if (first < 0) continue;
    const spread = aggregateSpread(units.subarray(first), seasonFrom(season, first, weeks), horizon, optimism.total);
    spreadNode(forecasts, node, horizon, spread);
  }
  return forecasts;
}
