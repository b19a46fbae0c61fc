import { carryWish, type OpenWish } from '../../projections/weekly-demand/carry-wishes.js';
import type { OrderWeekRow } from '../../read-models/readers/demand-history.reader.js';
import { censored, observed } from './demand-history.js';
import { GrowingRows } from './growing-rows.js';
import type { LeafKeys } from './history-order.js';

/** Collects the weeks of all leaves from rows in the order retailer, product, week; a refused wish that is repeated counts once. */
export class LeafRows {
  readonly rows = new GrowingRows();
  readonly keys: LeafKeys = { retailerIds: [], skus: [] };
  private retailerBefore = '';
  private skuBefore = '';
  private openWish: OpenWish | undefined;

  /** @param clock  number of each Monday from the first week on */
  constructor(private readonly clock: ReadonlyMap<string, number>) {}

  add(batch: readonly OrderWeekRow[]): void {
    const { rows, keys, clock } = this;
    for (const [retailerId, sku, week, requested, censoringCount, granted, cutCount] of batch) {
      if (retailerId !== this.retailerBefore || sku !== this.skuBefore) {
        // A leaf begins with its first order: a stockout seen before it says nothing of demand.
        if (requested <= 0) continue;
        keys.retailerIds.push((this.retailerBefore = retailerId));
        keys.skus.push((this.skuBefore = sku));
        this.openWish = undefined;
      }
      const at = clock.get(week);
      if (at === undefined) continue;
      const { demand, open } = carryWish(this.openWish, { weekOf: week, requested, granted, cut: cutCount > 0 });
      this.openWish = open;
      rows.add(keys.skus.length - 1, at, demand, censoringCount === 0 ? observed : censored);
    }
  }
}
