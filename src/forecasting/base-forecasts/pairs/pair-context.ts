import { denseDemand, filledDemand, type DemandHistory } from '../../history/demand-history.js';

/** Running sums of nodes that many pairs add to: of units, and of weeks with any. */
export interface RunningSums {
  /** shape (nodes × (weeks + 1),): of the weeks before each; of many nodes in single precision, for their memory */
  readonly units: Float64Array | Float32Array;
  readonly busy: Uint16Array;
  /** weeks + 1 */
  readonly stride: number;
}

/** Demand of the nodes that a pair (retailer × product) belongs to: its product, its retailer, its product in its area. */
export interface PairContext {
  readonly skus: RunningSums;
  readonly retailers: RunningSums;
  readonly areaSkus: RunningSums;
}

/**
 * Sums demand by product, retailer and product in an area, season left out, in one pass over all leaves.
 *
 * @param seasonOf  shape (weeks,) or longer, above 0: the season of a product
 */
export function pairContext(history: DemandHistory, seasonOf: (sku: number) => Float64Array): PairContext {
  const { weeks, retailerOf, areaSkuOf, skuOfAreaSku, skuLeaves, missed } = history;
  const skus = emptySums(skuLeaves.length - 1, weeks);
  const retailers = emptySums(missed.length / weeks, weeks);
  const areaSkus = emptySums(skuOfAreaSku.length, weeks, Float32Array);
  for (let leaf = 0; leaf < retailerOf.length; leaf++) {
    const demand = denseDemand(history, leaf);
    if (!demand) continue;
    const units = filledDemand(demand);
    const areaSku = areaSkuOf[leaf] ?? 0;
    const sku = skuOfAreaSku[areaSku] ?? 0;
    const season = seasonOf(sku);
    const sumsOfNodes = [
      [skus.units, sku],
      [retailers.units, retailerOf[leaf] ?? 0],
      [areaSkus.units, areaSku],
    ] as const;
    for (let t = 0; t < units.length; t++) {
      const value = (units[t] ?? 0) / (season[demand.start + t] ?? 1);
      if (value === 0) continue;
      for (const [sums, node] of sumsOfNodes) {
        const at = node * (weeks + 1) + demand.start + t + 1;
        sums[at] = (sums[at] ?? 0) + value;
      }
    }
  }
  for (const sums of [skus, retailers, areaSkus]) accumulate(sums);
  return { skus, retailers, areaSkus };
}

/** Mean units per week from week `from` (0 where negative) to the one before `to`. */
export function meanOf({ units, stride }: RunningSums, node: number, from: number, to: number): number {
  const start = Math.max(0, from);
  return ((units[node * stride + to] ?? 0) - (units[node * stride + start] ?? 0)) / Math.max(1, to - start);
}

/** Share of the weeks with demand. */
export function busyShare({ busy, stride }: RunningSums, node: number, from: number, to: number): number {
  const start = Math.max(0, from);
  return ((busy[node * stride + to] ?? 0) - (busy[node * stride + start] ?? 0)) / Math.max(1, to - start);
}

function emptySums(
  nodes: number,
  weeks: number,
  Units: typeof Float64Array | typeof Float32Array = Float64Array,
): RunningSums {
  const stride = weeks + 1;
  return { units: new Units(nodes * stride), busy: new Uint16Array(nodes * stride), stride };
}

/** Turns each week's units, written at the index after it, into running sums. */
function accumulate({ units, busy, stride }: RunningSums): void {
  for (let start = 0; start < units.length; start += stride)
    for (let t = start + 1; t < start + stride; t++) {
      busy[t] = (busy[t - 1] ?? 0) + ((units[t] ?? 0) > 0 ? 1 : 0);
      units[t] = (units[t - 1] ?? 0) + (units[t] ?? 0);
    }
}
