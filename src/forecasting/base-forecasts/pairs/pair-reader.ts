import { denseDemand, filledDemand, type DemandHistory } from '../../history/demand-history.js';
import type { PairIndices } from './pair-features.js';
import { PairTrace } from './pair-trace.js';
import { pairContext, type PairContext } from './pair-context.js';

/** Reads pair after pair of a history, season left out. */
export class PairReader {
  /** of the pair read last */
  readonly trace: PairTrace;
  readonly context: PairContext;
  /** pairs there are, live or not */
  readonly leaves: number;

  /** @param seasonOf  shape (weeks,) or longer, above 0: the season of a product */
  constructor(
    private readonly history: DemandHistory,
    private readonly seasonOf: (sku: number) => Float64Array,
  ) {
    this.trace = new PairTrace(history.weeks);
    this.context = pairContext(history, seasonOf);
    this.leaves = history.live.length;
  }

  /** Traces a pair; undefined where it was never ordered. */
  read(leaf: number): PairIndices | undefined {
    const { areaSkuOf, skuOfAreaSku, retailerOf } = this.history;
    const demand = denseDemand(this.history, leaf);
    if (!demand) return undefined;
    const areaSku = areaSkuOf[leaf] ?? 0;
    const sku = skuOfAreaSku[areaSku] ?? 0;
    const season = this.seasonOf(sku);
    const { start } = demand;
    this.trace.trace(filledDemand(demand).map((value, t) => value / (season[start + t] ?? 1)));
    return { sku, areaSku, retailer: retailerOf[leaf] ?? 0, start };
  }
}
