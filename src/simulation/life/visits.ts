import { isWorkday } from '../../calendar/public-holidays.js';
import type { World } from '../world/world.js';
import type { Diary } from './diary.js';
import { isOpen, type Shop } from './shop.js';
import { visitShop } from './visit-shop.js';

/** Weeks from one visit of a retailer to the next, as far as days off allow. */
const rhythm = 4;

/** Puts into the diary, on a Monday, which retailers will be visited in the week after this one. */
export function planVisits(shops: readonly Shop[], world: World, diary: Diary): void {
  const week = Math.floor(diary.day / 7) + 1;
  if (week >= world.options.weeks) return;
  const workdays = [0, 1, 2, 3, 4].map((i) => 7 * week + i).filter((day) => isWorkday(diary.dateOf(day)));
  if (workdays.length === 0) return;
  shops.forEach((shop, i) => {
    if ((week + i) % rhythm !== 0 || !isOpen(shop, week)) return;
    const day = shop.random.pick(workdays);
    const { retailerId, accountManager } = shop.retailer;
    const visitId = `${retailerId}-${diary.dateOf(day)}`;
    const data = { visitId, retailerId, plannedOn: diary.dateOf(day), accountManager };
    diary.tell('visit', visitId, { type: 'PlanVisit', data }, { actor: accountManager, role: 'account-manager' }, 580);
    if (shop.random.chance(0.04)) return; // planned and never made
    const minute = shop.random.between(210, 520);
    diary.on(day, () => visitShop(shop, visitId, diary, minute));
  });
}
