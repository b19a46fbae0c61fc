import type { GrantedLine } from '../../recording/phone-orders/phone-order.events.js';
import type { Random } from '../random.js';
import type { SimulatedRetailer } from '../world/make-retailers.js';
import type { PlannedQuota, PlannedShortage } from './supply-plan.js';

/** Answers orders: what quotas leave of a retailer's request, and what there is to share out. */
export class Allocation {
  private readonly quotas = new Map<string, PlannedQuota[]>();
  private readonly shortages = new Map<string, PlannedShortage[]>();
  private readonly used = new Map<string, number>();

  constructor(quotas: readonly PlannedQuota[], shortages: readonly PlannedShortage[]) {
    for (const quota of quotas) add(this.quotas, `${quota.sku}/${quota.retailerClass}`, quota);
    for (const shortage of shortages) add(this.shortages, shortage.sku, shortage);
  }

  /** Grants `requested` units or less; what is granted counts towards the retailer's quota. */
  grant(retailer: SimulatedRetailer, sku: string, requested: number, day: number, random: Random): GrantedLine {
    const quotas = this.quotasOn(retailer, sku, day);
    const left = Math.min(Infinity, ...quotas.map((quota) => quota.limit - this.usedOf(quota, retailer)));
    const available = this.availableOf(sku, requested, day, random);
    const granted = Math.max(0, Math.min(requested, left, available));
    for (const quota of quotas)
      this.used.set(`${quota.quotaId}/${retailer.retailerId}`, this.usedOf(quota, retailer) + granted);
    if (granted === requested) return { sku, granted };
    return { sku, granted, cutBy: left <= available ? 'quota' : 'supply' };
  }

  private availableOf(sku: string, requested: number, day: number, random: Random): number {
    const shortage = this.shortages.get(sku)?.find(({ from, end }) => day >= from && day < end);
    return shortage ? Math.floor(requested * shortage.share * random.between(0.6, 1.4)) : Infinity;
  }

  private quotasOn(retailer: SimulatedRetailer, sku: string, day: number): PlannedQuota[] {
    return [retailer.details.class, '*'].flatMap((retailerClass) =>
      (this.quotas.get(`${sku}/${retailerClass}`) ?? []).filter(
        ({ from, to, liftedOn = Infinity }) => day >= from && day <= to && day < liftedOn,
      ),
    );
  }

  private usedOf({ quotaId }: PlannedQuota, { retailerId }: SimulatedRetailer): number {
    return this.used.get(`${quotaId}/${retailerId}`) ?? 0;
  }
}

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
