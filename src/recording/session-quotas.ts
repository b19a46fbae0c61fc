import type { Message } from '../kernel/message.js';
import type { QuotaUse, QuotasWanted } from './facts.js';
import type { OrderGranted } from './phone-orders/phone-order.events.js';
import { supply } from './supply/supply.decider.js';
import type { SupplyEvent } from './supply/supply.events.js';
import { holdsOn, type KnownQuota, type Supply } from './supply/supply.state.js';

interface Grant {
  readonly orderId: string;
  readonly orderedOn: string;
  readonly granted: number;
}

/** Quotas of a session and what was granted of products that have had one: as a region announces quotas before they begin, that is all. */
export class SessionQuotas {
  private readonly supplies = new Map<string, Supply>();
  private readonly grants = new Map<string, Grant[]>();

  addSupply(sku: string, events: readonly Message[]): void {
    let state = this.supplies.get(sku) ?? supply.initial;
    for (const event of events as readonly SupplyEvent[]) state = supply.evolve(state, event);
    this.supplies.set(sku, state);
  }

  addGrants({ orderId, retailerId, orderedOn, lines }: OrderGranted['data']): void {
    for (const { sku, granted } of lines) {
      if (granted === 0 || !this.supplies.get(sku)?.quotas.length) continue;
      const key = `${sku}\n${retailerId}`;
      const grant = { orderId, orderedOn, granted };
      const known = this.grants.get(key);
      if (known) known.push(grant);
      else this.grants.set(key, [grant]);
    }
  }

  uses({ orderId, retailerId, orderedOn, skus }: QuotasWanted, itsClass: string | undefined): Map<string, QuotaUse[]> {
    const uses = new Map<string, QuotaUse[]>();
    for (const sku of skus) {
      const holding = this.supplies.get(sku)?.quotas.filter((quota) => concerns(quota, orderedOn, itsClass)) ?? [];
      if (holding.length === 0) continue;
      const grants = this.grants.get(`${sku}\n${retailerId}`) ?? [];
      const found = holding.map(({ quota: { quotaId, from, to, limit } }) => {
        const within = grants.filter(
          (each) => each.orderId !== orderId && each.orderedOn >= from && each.orderedOn <= to,
        );
        return { quotaId, from, to, limit, used: within.reduce((sum, { granted }) => sum + granted, 0) };
      });
      uses.set(sku, found);
    }
    return uses;
  }
}

function concerns(quota: KnownQuota, day: string, itsClass: string | undefined): boolean {
  const { retailerClass } = quota.quota;
  return holdsOn(quota, day) && (retailerClass === '*' || retailerClass === itsClass);
}
