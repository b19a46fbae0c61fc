import type { Message } from '../kernel/message.js';
import type { Facts, FactsReader, OrderFacts, ProductFacts, RetailerFacts } from './facts.js';
import { orderFacts, productFacts, retailerFacts } from './fold-facts.js';

/** Facts of the streams that one session has recorded, known before they are durable. Only what rules look at is kept. */
export class SessionFacts implements FactsReader {
  private readonly retailers = new Map<string, RetailerFacts>();
  private readonly products = new Map<string, ProductFacts>();
  private readonly orders = new Map<string, OrderFacts>();
  private readonly delivered = new Set<string>();

  /** Takes down what the events of a stream say. */
  add(kind: string, id: string, events: readonly Message[]): void {
    if (kind === 'retailer') merge(this.retailers, id, retailerFacts(events));
    else if (kind === 'product') merge(this.products, id, productFacts(events));
    else if (kind === 'order') this.addOrder(id, orderFacts(events));
    else if (kind === 'delivery') this.addDelivery(events);
  }

  async find(): Promise<Facts> {
    return {
      retailer: (id) => this.retailers.get(id),
      product: (sku) => this.products.get(sku),
      order: (id) => this.orders.get(id),
      delivered: (orderId) => this.delivered.has(orderId),
    };
  }

  private addOrder(id: string, facts: OrderFacts | undefined): void {
    const { retailerId, cancelled } = this.orders.get(id) ?? {};
    const known = facts && { cancelled: cancelled === true || facts.cancelled };
    merge(this.orders, id, known && { ...facts, ...(retailerId !== undefined && { retailerId }), ...known });
  }

  private addDelivery(events: readonly Message[]): void {
    for (const { type, data } of events)
      if (type === 'DeliveryCompleted') this.delivered.add((data as { readonly orderId: string }).orderId);
  }
}

function merge<Known extends object>(known: Map<string, Known>, id: string, news: Known | undefined): void {
  if (news) known.set(id, { ...known.get(id), ...news });
}
