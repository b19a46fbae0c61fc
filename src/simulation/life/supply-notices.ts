import type { Diary } from './diary.js';
import type { PlannedQuota, PlannedShortage } from './supply-plan.js';

const planner = { actor: '何丽 He Li', role: 'sourcing-planner' };

/** Puts into the diary when quotas are announced and lifted, shortages declared and ended. */
export function announceSupply(
  quotas: readonly PlannedQuota[],
  shortages: readonly PlannedShortage[],
  diary: Diary,
): void {
  for (const { quotaId, sku, retailerClass, from, to, limit, liftedOn } of quotas) {
    const data = { sku, quotaId, retailerClass, from: diary.dateOf(from), to: diary.dateOf(to), limit };
    diary.on(Math.max(0, from - 3), () => diary.tell('supply', sku, { type: 'SetQuota', data }, planner, 10));
    if (liftedOn !== undefined)
      diary.on(liftedOn, () => {
        const lifted = { sku, quotaId, liftedOn: diary.today };
        diary.tell('supply', sku, { type: 'LiftQuota', data: lifted }, planner, 11);
      });
  }
  for (const { sku, from, end, foreseen, cause } of shortages) {
    const data = { sku, from: diary.dateOf(from), cause, ...(foreseen && { until: diary.dateOf(end - 1) }) };
    diary.on(from, () => diary.tell('supply', sku, { type: 'DeclareShortage', data }, planner, 12));
    diary.on(end, () =>
      diary.tell('supply', sku, { type: 'EndShortage', data: { sku, endedOn: diary.today } }, planner, 13),
    );
  }
}
