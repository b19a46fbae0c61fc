import type { Actor, CommandLog } from './command-log.js';
import type { PlannedQuota, PlannedShortage } from './supply-plan.js';

const planner: Actor = { actor: '何丽 He Li', role: 'planner' };

/**
 * Puts into the log when quotas are announced and lifted, shortages declared and ended.
 * @param plannedDays  days that the region was planned for
 * @param firstDays  day on which the first retailer of each class is registered: a quota of a class is not announced before
 */
export function announceSupply(
  quotas: readonly PlannedQuota[],
  shortages: readonly PlannedShortage[],
  plannedDays: number,
  firstDays: ReadonlyMap<string, number>,
  log: CommandLog,
): void {
  for (const { quotaId, sku, retailerClass, from, to, limit, liftedOn } of quotas) {
    const data = { sku, quotaId, retailerClass, from: log.dateOf(from), to: log.dateOf(to), limit };
    const known = retailerClass === '*' ? 0 : firstDays.get(retailerClass);
    if (known === undefined) continue;
    // Whether the region goes on is not known in the planned days.
    const announced = from >= plannedDays ? from : Math.max(0, from - 3, known);
    log.schedule(announced, () => log.record('supply', sku, { type: 'SetQuota', data }, planner, 10));
    if (liftedOn !== undefined && liftedOn > announced)
      log.schedule(liftedOn, () => {
        const lifted = { sku, quotaId, liftedOn: log.today };
        log.record('supply', sku, { type: 'LiftQuota', data: lifted }, planner, 11);
      });
  }
  for (const { sku, from, end, foreseen, cause } of shortages) {
    const data = { sku, from: log.dateOf(from), cause, ...(foreseen && { until: log.dateOf(end - 1) }) };
    log.schedule(from, () => log.record('supply', sku, { type: 'DeclareShortage', data }, planner, 12));
    log.schedule(end, () =>
      log.record('supply', sku, { type: 'EndShortage', data: { sku, endedOn: log.today } }, planner, 13),
    );
  }
}
