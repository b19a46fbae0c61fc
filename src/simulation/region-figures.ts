import { pricesOn } from './behaviour/price-list.js';
import type { Shop } from './behaviour/shop.js';
import type { OrderPlay } from './simulate-region.js';

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
function regionFigures(shops: readonly Shop[]): RegionFigures {
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
  return { wanted, sold, stock, weeks, shortWeeks, costMinor: Math.round(costMinor) };
}

/** What happened between two looks. */
function figuresBetween(before: RegionFigures, after: RegionFigures): RegionFigures {
  return {
    wanted: after.wanted - before.wanted,
    sold: after.sold - before.sold,
    stock: after.stock - before.stock,
    weeks: after.weeks - before.weeks,
    shortWeeks: after.shortWeeks - before.shortWeeks,
    costMinor: after.costMinor - before.costMinor,
  };
}

/**
 * Watches shops from the first day on which orders are played.
 *
 * @param play  decides the orders; the retailers themselves where absent
 * @returns the same play, watched, and a look at what happened until the evening before day `end`, counted from the start; undefined where nothing
 *   was played. It may be asked for once the region is lived
 */
export function watchPlay(play: OrderPlay | undefined): {
  readonly play: OrderPlay;
  readonly figures: (end: number) => RegionFigures | undefined;
} {
  let before: RegionFigures | undefined;
  let shops: readonly Shop[] = [];
  return {
    play: async (day) => {
      shops = day.shops;
      // A shelf that was not looked at lately has weeks to catch up with.
      if (!before) sellUntil(shops, 7 * day.week);
      before ??= regionFigures(shops);
      return play ? play(day) : new Map();
    },
    figures: (end) => {
      sellUntil(shops, end);
      return before && figuresBetween(before, regionFigures(shops));
    },
  };
}

function sellUntil(shops: readonly Shop[], day: number): void {
  for (const { shelves } of shops) for (const shelf of shelves) shelf.sellUntil(day);
}
