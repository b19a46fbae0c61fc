import type { OrderWeekRow } from '../../read-models/readers/demand-history.reader.js';
import { censored, observed } from './demand-history.js';
import { GrowingRows } from './growing-rows.js';
import type { LeafKeys } from './history-order.js';

/** Collects the weeks of all leaves from rows in the order retailer, product, week. */
export class LeafRows {
  readonly rows = new GrowingRows();
  readonly keys: LeafKeys = { retailerIds: [], skus: [] };
  private retailerBefore = '';
  private skuBefore = '';

  /** @param clock  number of each Monday from the first week on */
  constructor(private readonly clock: ReadonlyMap<string, number>) {}

  add(batch: readonly OrderWeekRow[]): void {
    const { rows, keys, clock } = this;
    for (const [retailerId, sku, week, requested, censoringCount] of batch) {
      if (retailerId !== this.retailerBefore || sku !== this.skuBefore) {
        // A leaf begins with its first order: a stockout seen before it says nothing of demand.
        if (requested <= 0) continue;
        keys.retailerIds.push((this.retailerBefore = retailerId));
        keys.skus.push((this.skuBefore = sku));
      }
      const at = clock.get(week);
      if (at === undefined) continue;
      rows.add(keys.skus.length - 1, at, Math.max(0, requested), censoringCount === 0 ? observed : censored);
    }
  }
}
