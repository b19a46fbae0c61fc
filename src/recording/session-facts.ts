import type { Message } from '../kernel/message.js';
import type { Facts, FactsReader, OrderFacts, ProductFacts, RetailerFacts, VisitFacts } from './facts.js';
import { addedBy } from './deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from './deliveries/delivery.events.js';
import type { PhoneOrderEvent } from './phone-orders/phone-order.events.js';
import { SessionQuotas } from './session-quotas.js';
import { orderFacts, productFacts, retailerFacts, visitFacts } from './fold-facts.js';

/** Facts of the streams that one session has recorded, known before they are durable. Only what rules look at is kept. */
export class SessionFacts implements FactsReader {
  private readonly retailers = new Map<string, RetailerFacts>();
  private readonly products = new Map<string, ProductFacts>();
  private readonly orders = new Map<string, OrderFacts>();
  private readonly visits = new Map<string, VisitFacts>();
  private readonly delivered = new Set<string>();
  private readonly quotas = new SessionQuotas();
  private readonly classes = new Set<string>();
  /** Units of each product that may still arrive of an order. */
  private readonly due = new Map<string, ReadonlyMap<string, number>>();

  /** Takes down what the events of a stream say. */
  add(kind: string, id: string, events: readonly Message[]): void {
    if (kind === 'retailer') {
      merge(this.retailers, id, retailerFacts(events));
      this.classes.add(this.retailers.get(id)?.class ?? '');
    } else if (kind === 'supply') this.quotas.addSupply(id, events);
    else if (kind === 'product') merge(this.products, id, productFacts(events));
    else if (kind === 'order') {
      this.addOrder(id, orderFacts(events));
      for (const event of events as readonly PhoneOrderEvent[]) {
        this.addDue(id, event);
        if (event.type === 'OrderGranted') this.quotas.addGrants(event.data);
      }
    } else if (kind === 'visit') merge(this.visits, id, this.visits.has(id) ? undefined : visitFacts(events));
    else if (kind === 'delivery') this.addDelivery(events);
  }

  async find(): Promise<Facts> {
    return {
      retailer: (id) => this.retailers.get(id),
      product: (sku) => this.products.get(sku),
      order: (id) => this.orders.get(id),
      visit: (id) => this.visits.get(id),
      delivered: (orderId) => this.delivered.has(orderId),
      due: ({ orderId }) => {
        const granted = this.due.get(orderId);
        return granted && { granted, delivered: none };
      },
      quotas: (wanted) => this.quotas.uses(wanted, this.retailers.get(wanted.retailerId)?.class),
      hasClass: (retailerClass) => this.classes.has(retailerClass),
      ordinary: () => undefined,
      callDay: () => undefined,
      claims: () => [],
    };
  }

  private addOrder(id: string, facts: OrderFacts | undefined): void {
    const { retailerId, orderedOn, cancelled } = this.orders.get(id) ?? {};
    const known = facts && { cancelled: cancelled === true || facts.cancelled };
    merge(
      this.orders,
      id,
      known && {
        ...facts,
        ...(retailerId !== undefined && { retailerId }),
        ...(orderedOn !== undefined && { orderedOn }),
        ...known,
      },
    );
  }

  private addDelivery(events: readonly Message[]): void {
    for (const { type, data } of events)
      if (type === 'DeliveryCompleted') this.arrived(data as DeliveryCompleted['data']);
      else if (type === 'DeliveryCorrected') this.corrected(data as DeliveryCorrected['data']);
  }

  private addDue(orderId: string, { type, data }: PhoneOrderEvent): void {
    const due = new Map(this.due.get(orderId));
    if (type === 'OrderPlaced') for (const { sku, requested } of data.lines) due.set(sku, requested);
    else if (type === 'OrderLineChanged') due.set(data.sku, data.to);
    else if (type === 'OrderGranted') for (const { sku, granted } of data.lines) due.set(sku, granted);
    else if (type === 'OrderCorrected') {
      const { sku, from, to } = data;
      const more = (to.granted ?? to.requested) - (from.granted ?? from.requested);
      due.set(sku, (due.get(sku) ?? 0) + more);
    }
    this.due.set(orderId, due);
  }

  private corrected(data: DeliveryCorrected['data']): void {
    const { sku, delivered } = addedBy(data);
    const due = new Map(this.due.get(data.orderId));
    this.due.set(data.orderId, due.set(sku, (due.get(sku) ?? 0) - delivered));
  }

  private arrived({ orderId, lines }: DeliveryCompleted['data']): void {
    this.delivered.add(orderId);
    const due = new Map(this.due.get(orderId));
    for (const { sku, delivered } of lines) due.set(sku, (due.get(sku) ?? 0) - delivered);
    const left = [...due].filter(([, units]) => units > 0);
    this.due.set(orderId, left.length > 0 ? new Map(left) : none);
  }
}

/** Shared, as most orders have nothing left. */
const none: ReadonlyMap<string, number> = new Map();

function merge<Known extends object>(known: Map<string, Known>, id: string, news: Known | undefined): void {
  if (news) known.set(id, { ...known.get(id), ...news });
}
