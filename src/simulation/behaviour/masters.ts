import type { World } from '../world/world.js';
import type { Actor, CommandLog } from './command-log.js';
import { pricesOn, riseWeek } from './price-list.js';

const planner: Actor = { actor: '何丽 He Li', role: 'planner' };

/** Puts into the log when retailers open and close and products come, change their price and go. */
export function keepMasters(world: World, log: CommandLog): void {
  for (const { retailerId, details, accountManager, openWeek, closeWeek } of world.retailers) {
    const manager: Actor = { actor: accountManager, role: 'account-manager' };
    log.schedule(registeredOn(openWeek), () =>
      log.record('retailer', retailerId, { type: 'RegisterRetailer', data: { retailerId, ...details } }, manager, 1),
    );
    if (closeWeek < Infinity)
      log.schedule(7 * closeWeek, () =>
        log.record('retailer', retailerId, { type: 'CloseRetailer', data: { closedOn: log.today } }, manager, 2),
      );
  }
  for (const product of world.products) {
    const { sku, details, launchWeek, endWeek, priceRise } = product;
    // A week before it is sold, when its quotas are set.
    log.schedule(7 * Math.max(0, launchWeek - 1), () => {
      const data = { sku, ...details, ...pricesOn(product, 7 * launchWeek) };
      log.record('product', sku, { type: 'RegisterProduct', data }, planner, 0);
    });
    if (endWeek < Infinity)
      log.schedule(7 * endWeek, () =>
        log.record('product', sku, { type: 'DiscontinueProduct', data: { discontinuedOn: log.today } }, planner, 3),
      );
    if (priceRise > 0)
      for (let week = riseWeek; week < Math.min(world.weeks.length, endWeek); week += 52)
        if (week > launchWeek)
          log.schedule(7 * week, () =>
            log.record('product', sku, { type: 'ChangeProductDetails', data: pricesOn(product, log.day) }, planner, 4),
          );
  }
}

/** A week before a retailer opens, when its first visit is planned. */
function registeredOn(openWeek: number): number {
  return 7 * Math.max(0, openWeek - 1);
}

/** The day on which the first retailer of each class is registered. */
export function firstDaysOfClasses({ retailers }: World): Map<string, number> {
  const days = new Map<string, number>();
  for (const { details, openWeek } of retailers)
    days.set(details.class, Math.min(registeredOn(openWeek), days.get(details.class) ?? Infinity));
  return days;
}
