import type { World } from '../world/world.js';
import type { Diary } from './diary.js';
import { pricesOn, riseWeek } from './price-list.js';

const office = { actor: '何丽 He Li', role: 'sourcing-planner' };

/** Puts into the diary when retailers open and close and products come, change their price and go. */
export function keepMasters(world: World, diary: Diary): void {
  for (const { retailerId, details, openWeek, closeWeek } of world.retailers) {
    // A week before it opens, when its first visit is planned.
    diary.on(7 * Math.max(0, openWeek - 1), () =>
      diary.tell('retailer', retailerId, { type: 'RegisterRetailer', data: { retailerId, ...details } }, office, 1),
    );
    if (closeWeek < Infinity)
      diary.on(7 * closeWeek, () =>
        diary.tell('retailer', retailerId, { type: 'CloseRetailer', data: { closedOn: diary.today } }, office, 2),
      );
  }
  for (const product of world.products) {
    const { sku, details, launchWeek, endWeek, priceRise } = product;
    // A week before it is sold, when its quotas are set.
    diary.on(7 * Math.max(0, launchWeek - 1), () => {
      const data = { sku, ...details, ...pricesOn(product, 7 * launchWeek) };
      diary.tell('product', sku, { type: 'RegisterProduct', data }, office, 0);
    });
    if (endWeek < Infinity)
      diary.on(7 * endWeek, () =>
        diary.tell('product', sku, { type: 'DiscontinueProduct', data: { discontinuedOn: diary.today } }, office, 3),
      );
    if (priceRise > 0)
      for (let week = riseWeek; week < Math.min(world.options.weeks, endWeek); week += 52)
        if (week > launchWeek)
          diary.on(7 * week, () =>
            diary.tell('product', sku, { type: 'ChangeProductDetails', data: pricesOn(product, diary.day) }, office, 4),
          );
  }
}
