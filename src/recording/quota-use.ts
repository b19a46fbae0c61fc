import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { replay } from '../kernel/decider.js';
import type { Message } from '../kernel/message.js';
import { claimStreamOfRetailer, isPending, newestClaims, type QuotaClaimed } from './claims.js';
import type { QuotaUse, QuotasWanted } from './facts.js';
import { retailerFacts } from './fold-facts.js';
import { phoneOrder } from './phone-orders/phone-order.decider.js';
import type { PhoneOrderEvent } from './phone-orders/phone-order.events.js';
import type { ReadModelFacts } from './read-model-facts.js';
import { supply } from './supply/supply.decider.js';
import type { SupplyEvent } from './supply/supply.events.js';
import { holdsOn, type KnownQuota } from './supply/supply.state.js';

/** The quotas that hold, by product, with the claims that were read for them. */
export interface QuotasFound {
  readonly uses: ReadonlyMap<string, readonly QuotaUse[]>;
  readonly claims: readonly RecordedEvent[];
}

/** Finds what quotas leave of products. A product's quotas are read once where `keep` is given, as by an import of many orders. */
export class QuotaUses {
  private readonly kept: Map<string, readonly KnownQuota[]> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModelFacts | undefined,
    keep: boolean,
  ) {
    this.kept = keep ? new Map() : undefined;
  }

  async find(wanted: QuotasWanted, now: Date): Promise<QuotasFound> {
    const { retailerId, orderedOn, skus } = wanted;
    const dated = (await this.quotasOf(skus)).filter((quota) => holdsOn(quota, orderedOn));
    if (dated.length === 0) return { uses: new Map(), claims: [] };
    const [retailer = [], claims = []] = await this.store.readMany([
      `retailer-${retailerId}`,
      claimStreamOfRetailer(retailerId),
    ]);
    const itsClass = retailerFacts(retailer)?.class;
    const holding = dated.filter(({ quota }) => quota.retailerClass === '*' || quota.retailerClass === itsClass);
    if (holding.length === 0) return { uses: new Map(), claims };
    const grants = await this.grants(wanted, holding, claims, now);
    const uses = new Map<string, QuotaUse[]>();
    for (const { quota } of holding) {
      const { sku, quotaId, from, to, limit } = quota;
      const within = grants.filter((each) => each.sku === sku && each.orderedOn >= from && each.orderedOn <= to);
      const used = within.reduce((sum, { granted }) => sum + granted, 0);
      uses.set(sku, [...(uses.get(sku) ?? []), { quotaId, from, to, limit, used }]);
    }
    return { uses, claims };
  }

  private async quotasOf(skus: readonly string[]): Promise<KnownQuota[]> {
    const unread = skus.filter((sku) => !this.kept?.has(sku));
    const streams = unread.length === 0 ? [] : await this.store.readMany(unread.map((sku) => `supply-${sku}`));
    const read = new Map(unread.map((sku, i) => [sku, quotasIn(streams[i] ?? [])]));
    for (const [sku, quotas] of read) this.kept?.set(sku, quotas);
    // Few products have quotas: no list is made for one that has none.
    const quotas: KnownQuota[] = [];
    for (const sku of skus) for (const quota of read.get(sku) ?? this.kept?.get(sku) ?? []) quotas.push(quota);
    return quotas;
  }

  /** What other orders of the retailer were granted in the periods of the quotas: by their own streams, else as they claim. */
  private async grants(
    { orderId, retailerId }: QuotasWanted,
    holding: readonly KnownQuota[],
    claims: readonly RecordedEvent[],
    now: Date,
  ): Promise<Grant[]> {
    const from = holding.map(({ quota }) => quota.from).reduce((a, b) => (a < b ? a : b));
    const to = holding.map(({ quota }) => quota.to).reduce((a, b) => (a > b ? a : b));
    const claimed = newestClaims<QuotaClaimed>(claims, (data) => data.orderId);
    const recent = [...claimed.values()].filter(({ data }) => data.orderedOn >= from && data.orderedOn <= to);
    const known = (await this.readModels?.ordersOf(retailerId, from, to)) ?? [];
    const others = new Set([...recent.map(({ data }) => data.orderId), ...known]);
    others.delete(orderId);
    const ids = [...others];
    const streams = ids.length === 0 ? [] : await this.store.readMany(ids.map((id) => `order-${id}`));
    return ids.flatMap((id, i) => {
      const order = replay(phoneOrder, (streams[i] ?? []) as readonly Message[] as readonly PhoneOrderEvent[]);
      if (order.stage === 'cancelled') return [];
      if (order.stage === 'granted')
        return order.lines.map(({ sku, granted }) => ({ sku, granted, orderedOn: order.orderedOn }));
      const claim = claimed.get(id);
      if (!claim || !isPending(claim, now)) return [];
      return claim.data.lines.map(({ sku, granted }) => ({ sku, granted, orderedOn: claim.data.orderedOn }));
    });
  }
}

interface Grant {
  readonly sku: string;
  readonly granted: number;
  readonly orderedOn: string;
}

function quotasIn(events: readonly RecordedEvent[]): readonly KnownQuota[] {
  return replay(supply, events as readonly Message[] as readonly SupplyEvent[]).quotas;
}
