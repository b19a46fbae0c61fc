import { pricesOn } from './behaviour/price-list.js';
import type { Shop } from './behaviour/shop.js';

/** How shops got on, summed over their shelves and weeks. */
export interface RegionFigures {
  /** units that customers wanted, and got */
  readonly wanted: number;
  readonly sold: number;
  /** units on the shelves on Sunday evenings */
  readonly stock: number;
  /** shelves × weeks, and those in which a customer found nothing */
  readonly weeks: number;
  readonly shortWeeks: number;
  /** margins lost and the holding of stock, minor units */
  readonly costMinor: number;
}

/** A unit that stands for a week costs this share of its wholesale price. */
const holdingShare = 0.01;

/** Everything that happened until now. */
export function regionFigures(shops: readonly Shop[]): RegionFigures {
  let [wanted, sold, stock, weeks, shortWeeks, costMinor] = [0, 0, 0, 0, 0, 0];
  for (const { shelves } of shops)
    for (const { sums, pair } of shelves) {
      const { unitPriceMinor, retailPriceMinor } = pricesOn(pair.product, 0);
      wanted += sums.wanted;
      sold += sums.sold;
      stock += sums.stock;
      weeks += sums.weeks;
      shortWeeks += sums.shortWeeks;
      const lost = (sums.wanted - sums.sold) * (retailPriceMinor - unitPriceMinor);
      costMinor += lost + holdingShare * unitPriceMinor * sums.stock;
    }
  return { wanted, sold, stock, weeks, shortWeeks, costMinor };
}

/** What happened between two looks. */
export function figuresBetween(before: RegionFigures, after: RegionFigures): RegionFigures {
  return {
    wanted: after.wanted - before.wanted,
    sold: after.sold - before.sold,
    stock: after.stock - before.stock,
    weeks: after.weeks - before.weeks,
    shortWeeks: after.shortWeeks - before.shortWeeks,
    costMinor: after.costMinor - before.costMinor,
  };
}
