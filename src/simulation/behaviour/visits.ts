import { isWorkday } from '../../calendar/public-holidays.js';
import type { World } from '../world/world.js';
import type { CommandLog } from './command-log.js';
import { isOpen, type Shop } from './shop.js';
import { visitShop } from './visit-shop.js';

/** Weeks from one visit of a retailer to the next, as far as days off allow. */
const rhythm = 4;

/** Puts into the log, on a Monday, which retailers will be visited in the week after this one. */
export function planVisits(shops: readonly Shop[], world: World, log: CommandLog): void {
  const week = Math.floor(log.day / 7) + 1;
  // Whether the region goes on was not known in the last week that was planned: nobody is visited in the first week after it.
  if (week === world.options.weeks) return;
  const workdays = [0, 1, 2, 3, 4].map((i) => 7 * week + i).filter((day) => isWorkday(log.dateOf(day)));
  if (workdays.length === 0) return;
  shops.forEach((shop, i) => {
    if ((week + i) % rhythm !== 0 || !isOpen(shop, week)) return;
    const day = shop.random.pick(workdays);
    const { retailerId, accountManager } = shop.retailer;
    const visitId = `${retailerId}-${log.dateOf(day)}`;
    const data = { visitId, retailerId, plannedOn: log.dateOf(day), accountManager };
    log.record('visit', visitId, { type: 'PlanVisit', data }, { actor: accountManager, role: 'account-manager' }, 580);
    if (shop.random.chance(0.04)) return; // planned and never made
    const minute = shop.random.between(210, 520);
    log.schedule(day, () => visitShop(shop, visitId, log, minute));
  });
}
