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
  const workdays = [0, 1, 2, 3, 4].map((i) => 7 * week + i).filter((day) => isWorkday(log.dateOf(day)));
  if (workdays.length === 0) return;
  const due = shops.filter((shop, i) => (week + i) % rhythm === 0 && isOpen(shop, week));
  if (week === world.options.weeks) return planBeyondEnd(due, workdays, log);
  for (const shop of due) {
    const day = shop.random.pick(workdays);
    const visitId = plan(shop, day, log);
    if (shop.random.chance(0.04)) continue; // planned and never made
    const minute = shop.random.between(210, 520);
    log.schedule(day, () => visitShop(shop, visitId, log, minute));
  }
}

/**
 * Of the week after the last one that was planned it is not known whether the region lives it: its visits are plans only. They draw no
 * chance and have keys instead of numbers, so that all else stays as it is without them. Each account manager's are spread over the workdays.
 */
function planBeyondEnd(due: readonly Shop[], workdays: readonly number[], log: CommandLog): void {
  const planned = new Map<string, number>();
  for (const shop of due) {
    const { accountManager } = shop.retailer;
    const before = planned.get(accountManager) ?? 0;
    planned.set(accountManager, before + 1);
    plan(shop, workdays[before % workdays.length] ?? log.day, log, 'beyond the end');
  }
}

/** @param key  of the plan, where it has no number among the commands */
function plan({ retailer }: Shop, day: number, log: CommandLog, key?: string): string {
  const { retailerId, accountManager } = retailer;
  const visitId = `${retailerId}-${log.dateOf(day)}`;
  const data = { visitId, retailerId, plannedOn: log.dateOf(day), accountManager };
  const actor = { actor: accountManager, role: 'account-manager' } as const;
  log.record('visit', visitId, { type: 'PlanVisit', data }, actor, 580, key && `${key}/${visitId}`);
  return visitId;
}
