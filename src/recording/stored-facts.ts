import type { EventStore } from '../event-store/event-store.js';
import type { Facts, FactsReader, FactsWanted } from './facts.js';
import { orderFacts, productFacts, retailerFacts } from './fold-facts.js';
import type { DeliveredOrders } from './phone-orders/delivered-orders.js';

/** Reads facts from the event store: all streams that matter to a command in one question. */
export class StoredFacts implements FactsReader {
  /** @param delivered  knows which orders arrived; needed only where such facts are wanted */
  constructor(
    private readonly store: EventStore,
    private readonly delivered?: DeliveredOrders,
  ) {}

  async find({ retailers = [], products = [], orders = [], deliveredOrders = [] }: FactsWanted): Promise<Facts> {
    const streams = [
      ...retailers.map((id) => `retailer-${id}`),
      ...products.map((sku) => `product-${sku}`),
      ...orders.map((id) => `order-${id}`),
    ];
    const found = streams.length === 0 ? [] : await this.store.readMany([...new Set(streams)]);
    const events = new Map([...new Set(streams)].map((stream, i) => [stream, found[i] ?? []]));
    const of = (stream: string) => events.get(stream) ?? [];
    const arrived = await this.arrived(deliveredOrders);
    return {
      retailer: (id) => retailerFacts(of(`retailer-${id}`)),
      product: (sku) => productFacts(of(`product-${sku}`)),
      order: (id) => orderFacts(of(`order-${id}`)),
      delivered: (orderId) => arrived.has(orderId),
    };
  }

  private async arrived(orderIds: readonly string[]): Promise<Set<string>> {
    const arrived = new Set<string>();
    for (const orderId of orderIds) {
      if (!this.delivered)
        throw new Error(`Order ${orderId}: read models are needed to know whether it was delivered.`);
      if (await this.delivered.has(orderId)) arrived.add(orderId);
    }
    return arrived;
  }
}
