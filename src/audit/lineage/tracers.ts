import type { NodeTracer } from './node-lineage.js';
import type { RhythmTracer } from './order-rhythm-lineage.js';
import type { ProductWeekTracer } from './product-week-lineage.js';
import type { SellThroughTracer } from './sell-through-lineage.js';
import type { StockEstimateTracer } from './stock-estimate-lineage.js';

/** What leads derived figures back to what they are made from. */
export class Tracers {
  constructor(
    readonly sellThrough: SellThroughTracer,
    readonly stockEstimates: StockEstimateTracer,
    readonly rhythms: RhythmTracer,
    readonly nodes: NodeTracer,
    readonly productWeeks: ProductWeekTracer,
  ) {}
}
