import type { Tree } from '../../timeseries/reconciliation/tree.js';
import type { DemandHistory } from '../history/demand-history.js';

/** The part of a history that is forecast: live leaves and what they belong to, total ← sku ← area × sku ← leaf. */
export interface LiveTree extends Tree {
  /** numbers in the history of the live leaves, ascending; likewise the area × sku nodes and products above them */
  readonly leaves: Uint32Array;
  readonly areaSkus: Uint32Array;
  readonly skus: Uint32Array;
}

export function liveTree({ live, areaSkuOf, skuOfAreaSku }: DemandHistory): LiveTree {
  const leaves = Uint32Array.from(live.keys()).filter((leaf) => live[leaf] === 1);
  const leafAreaSkus = leaves.map((leaf) => areaSkuOf[leaf] ?? 0);
  const areaSkus = distinct(leafAreaSkus);
  const areaSkuSkus = areaSkus.map((node) => skuOfAreaSku[node] ?? 0);
  const skus = distinct(areaSkuSkus);
  return {
    ...{ leaves, areaSkus, skus },
    sizes: [1, skus.length, areaSkus.length, leaves.length],
    parents: [new Uint32Array(skus.length), indicesIn(areaSkuSkus, skus), indicesIn(leafAreaSkus, areaSkus)],
  };
}

/** Of an ascending list. */
function distinct(values: Uint32Array): Uint32Array {
  return values.filter((value, i) => i === 0 || value !== values[i - 1]);
}

/** Index of each value of an ascending list in the list of distinct values. */
function indicesIn(values: Uint32Array, among: Uint32Array): Uint32Array {
  let index = 0;
  return values.map((value) => {
    while (among[index] !== value) index++;
    return index;
  });
}
