import type { EventStore } from '../event-store/event-store.js';
import type { Message } from '../kernel/message.js';
import type { DeliveredLine, DeliveryCompleted } from './deliveries/delivery.events.js';
import type { DueUnits, Facts, FactsReader, FactsWanted } from './facts.js';
import { deliveredUnits, grantedUnits } from './fold-due.js';
import { orderFacts, productFacts, retailerFacts } from './fold-facts.js';
import type { DeliveredOrders } from './phone-orders/delivered-orders.js';

/** Reads facts from the event store: all streams that matter to a command in one question. */
export class StoredFacts implements FactsReader {
  /** @param delivered  knows which orders arrived; needed only where such facts are wanted */
  constructor(
    private readonly store: EventStore,
    private readonly delivered?: DeliveredOrders,
  ) {}

  async find(wanted: FactsWanted): Promise<Facts> {
    const { retailers = [], products = [], orders = [], deliveredOrders = [] } = wanted;
    const { dueOrders = [], duePastOrders = [] } = wanted;
    const streams = [
      ...retailers.map((id) => `retailer-${id}`),
      ...products.map((sku) => `product-${sku}`),
      ...[...orders, ...dueOrders, ...duePastOrders].map((id) => `order-${id}`),
      ...duePastOrders.map((id) => `delivery-${id}`),
    ];
    const found = streams.length === 0 ? [] : await this.store.readMany([...new Set(streams)]);
    const events = new Map([...new Set(streams)].map((stream, i) => [stream, found[i] ?? []]));
    const of = (stream: string) => events.get(stream) ?? [];
    const arrived = await this.arrived(deliveredOrders);
    const units = await this.units(dueOrders);
    for (const id of duePastOrders) units.set(id, deliveredUnits(linesOf(of(`delivery-${id}`))));
    return {
      retailer: (id) => retailerFacts(of(`retailer-${id}`)),
      product: (sku) => productFacts(of(`product-${sku}`)),
      order: (id) => orderFacts(of(`order-${id}`)),
      delivered: (orderId) => arrived.has(orderId),
      due: (orderId) => dueOf(of(`order-${orderId}`), units.get(orderId)),
    };
  }

  private async arrived(orderIds: readonly string[]): Promise<Set<string>> {
    const arrived = new Set<string>();
    for (const orderId of orderIds) if (await this.known(orderId).has(orderId)) arrived.add(orderId);
    return arrived;
  }

  private async units(orderIds: readonly string[]): Promise<Map<string, ReadonlyMap<string, number>>> {
    const units = new Map<string, ReadonlyMap<string, number>>();
    for (const orderId of orderIds) units.set(orderId, await this.known(orderId).units(orderId));
    return units;
  }

  private known(orderId: string): DeliveredOrders {
    if (this.delivered) return this.delivered;
    throw new Error(`Order ${orderId}: read models are needed to know what was delivered of it.`);
  }
}

function linesOf(events: readonly Message[]): DeliveredLine[] {
  return events.flatMap(({ type, data }) =>
    type === 'DeliveryCompleted' ? [...(data as DeliveryCompleted['data']).lines] : [],
  );
}

function dueOf(order: readonly Message[], delivered: ReadonlyMap<string, number> = new Map()): DueUnits | undefined {
  const granted = grantedUnits(order);
  return granted && { granted, delivered };
}
