import type { EventStore } from '../event-store/event-store.js';
import { systemClock } from '../kernel/clock.js';
import type { CallDays } from './call-days.js';
import { claimStreamOfOrder, claimStreamOfRetailer } from './claims.js';
import { findDue } from './due-units.js';
import type { Facts, FactsReader, FactsWanted } from './facts.js';
import { orderFacts, productFacts, retailerFacts, visitFacts } from './fold-facts.js';
import type { OrdinaryQuantities } from './ordinary-quantities.js';
import { QuotaUses } from './quota-use.js';
import type { ReadModelFacts } from './read-model-facts.js';

/** What facts are read with besides the event store. */
export interface StoredFactsOptions {
  /** Needed only where facts are wanted that only read models find. */
  readonly readModels?: ReadModelFacts;
  /** Without it no quantity is asked back. */
  readonly ordinary?: OrdinaryQuantities;
  /** Without it no day is asked back. */
  readonly callDays?: CallDays;
  /** Whether each product's quotas are read only once. */
  readonly keepQuotas?: boolean;
}

/** Reads facts from the event store: the streams that matter to a command in one question, and what their content leads to in a second. */
export class StoredFacts implements FactsReader {
  private readonly readModels: ReadModelFacts | undefined;
  private readonly ordinary: OrdinaryQuantities | undefined;
  private readonly callDays: CallDays | undefined;
  private readonly quotaUses: QuotaUses;

  constructor(
    private readonly store: EventStore,
    { readModels, ordinary, callDays, keepQuotas = false }: StoredFactsOptions = {},
  ) {
    this.readModels = readModels;
    this.ordinary = ordinary;
    this.callDays = callDays;
    this.quotaUses = new QuotaUses(store, readModels, keepQuotas);
  }

  async find(wanted: FactsWanted): Promise<Facts> {
    const { retailers = [], products = [], orders = [], visits = [] } = wanted;
    const { deliveredOrders = [], retailerClass } = wanted;
    const streams = [
      ...retailers.map((id) => `retailer-${id}`),
      ...products.map((sku) => `product-${sku}`),
      ...orders.map((id) => `order-${id}`),
      ...visits.map((id) => `visit-${id}`),
    ];
    const found = streams.length === 0 ? [] : await this.store.readMany([...new Set(streams)]);
    const events = new Map([...new Set(streams)].map((stream, i) => [stream, found[i] ?? []]));
    const of = (stream: string) => events.get(stream) ?? [];
    const now = systemClock();
    const due = wanted.due && (await findDue(this.store, wanted.due, this.readModels, now));
    const quotas = wanted.quotas && (await this.quotaUses.find(wanted.quotas, now));
    const arrived = await this.arrived(deliveredOrders);
    const hasClass = retailerClass !== undefined && (await this.asked('classes').hasClass(retailerClass));
    const { what = 'ordered', retailerId = '', on = '', skus = [] } = wanted.ordinary ?? {};
    const most = skus.length > 0 ? await this.ordinary?.[what](retailerId, on, skus) : undefined;
    const called = wanted.callDay && retailerFacts(of(`retailer-${wanted.callDay.retailerId}`));
    const callDay = called && (await this.callDays?.callDay(called, wanted.callDay.on));
    const claims = new Map([
      [claimStreamOfOrder(wanted.due?.orderId ?? ''), due?.claims ?? []],
      [claimStreamOfRetailer(wanted.quotas?.retailerId ?? ''), quotas?.claims ?? []],
    ]);
    return {
      retailer: (id) => retailerFacts(of(`retailer-${id}`)),
      product: (sku) => productFacts(of(`product-${sku}`)),
      order: (id) => orderFacts(of(`order-${id}`)),
      visit: (id) => visitFacts(of(`visit-${id}`)),
      delivered: (orderId) => arrived.has(orderId),
      due: () => due?.units,
      quotas: () => quotas?.uses ?? new Map(),
      hasClass: () => hasClass,
      ordinary: (sku) => most?.get(sku),
      callDay: () => callDay,
      claims: (stream) => claims.get(stream) ?? [],
    };
  }

  private async arrived(orderIds: readonly string[]): Promise<Set<string>> {
    const arrived = new Set<string>();
    for (const orderId of orderIds) if (await this.asked('deliveries').isDelivered(orderId)) arrived.add(orderId);
    return arrived;
  }

  private asked(what: string): ReadModelFacts {
    if (this.readModels) return this.readModels;
    throw new Error(`Read models are needed to know the ${what}.`);
  }
}
