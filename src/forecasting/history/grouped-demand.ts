import { denseDemand, filledDemand, type DemandHistory } from './demand-history.js';

/** A level whose nodes sum leaves across products: retailers, suppliers, product families, everything. */
export interface GroupedLevel {
  readonly nodes: number;
  /** the node to which a leaf of the history belongs */
  readonly nodeOf: (leaf: number) => number;
}

/** Histories of the nodes of several levels, in one pass over the leaves: shape (nodes × weeks,) each. */
export function groupedDemand(history: DemandHistory, levels: readonly GroupedLevel[]): Float64Array[] {
  const { weeks, retailerOf } = history;
  const sums = levels.map(({ nodes }) => new Float64Array(nodes * weeks));
  for (let leaf = 0; leaf < retailerOf.length; leaf++) {
    const demand = denseDemand(history, leaf);
    if (!demand) continue;
    const units = filledDemand(demand);
    levels.forEach(({ nodeOf }, i) => {
      const from = nodeOf(leaf) * weeks + demand.start;
      const sum = sums[i];
      if (sum) for (let t = 0; t < units.length; t++) sum[from + t] = (sum[from + t] ?? 0) + (units[t] ?? 0);
    });
  }
  return sums;
}
