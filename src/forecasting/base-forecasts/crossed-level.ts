import { forecastAggregate } from './aggregate-forecast.js';
import { aggregateSpread } from '../ranges/aggregate-quantiles.js';
import { denseDemand, filledDemand, type DemandHistory } from '../history/demand-history.js';
import type { LiveTree } from '../reconciliation/live-tree.js';
import { nodeForecasts, spreadNode, type NodeForecasts } from '../node-forecasts.js';
import { seasonFrom, type Workplace } from '../threads/workplace.js';

/** Sums of leaves that cut across products: retailers, suppliers, everything. */
export interface Crossing {
  readonly nodes: number;
  /** the node each leaf of the history adds to */
  readonly nodeOf: (leaf: number) => number;
}

/** Histories of the nodes of several crossings, in one pass over the leaves: shape (nodes × weeks,) each. */
export function crossedDemand(history: DemandHistory, crossings: readonly Crossing[]): Float64Array[] {
  const { weeks, retailerOf } = history;
  const sums = crossings.map(({ nodes }) => new Float64Array(nodes * weeks));
  for (let leaf = 0; leaf < retailerOf.length; leaf++) {
    const demand = denseDemand(history, leaf);
    if (!demand) continue;
    const units = filledDemand(demand);
    crossings.forEach(({ nodeOf }, c) => {
      const from = nodeOf(leaf) * weeks + demand.start;
      const sum = sums[c];
      if (sum) for (let t = 0; t < units.length; t++) sum[from + t] = (sum[from + t] ?? 0) + (units[t] ?? 0);
    });
  }
  return sums;
}

/** Base forecasts of the nodes of a crossing from their own histories: shape (nodes × horizon,). */
export function crossedBase(
  { nodes }: Crossing,
  demand: Float64Array,
  season: Float64Array,
  { history: { weeks }, horizon }: Workplace,
): Float64Array {
  const base = new Float64Array(nodes * horizon);
  for (let node = 0; node < nodes; node++) {
    const units = demand.subarray(node * weeks, (node + 1) * weeks);
    const first = units.findIndex((value) => value > 0);
    if (first < 0) continue;
    base.set(forecastAggregate(units.subarray(first), seasonFrom(season, first, weeks), horizon), node * horizon);
  }
  return base;
}

/** Sums of the leaves' expectations at a crossing, with quantiles around them. */
export function crossedForecasts(
  { history, leaves, horizon, seasons }: Workplace,
  { leaves: live }: LiveTree,
  { nodes, nodeOf }: Crossing,
  demand: Float64Array,
): NodeForecasts {
  const { total: season, hindsight } = seasons;
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
    const spread = aggregateSpread(units.subarray(first), seasonFrom(season, first, weeks), horizon, hindsight.total);
    spreadNode(forecasts, node, horizon, spread);
  }
  return forecasts;
}
