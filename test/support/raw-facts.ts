import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import { beginning, type Position } from '../../src/kernel/position.js';

/** An order as its events tell it, added up without any read model. */
export interface RawOrder {
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: string;
  cancelled: boolean;
  readonly requested: Map<string, number>;
  granted?: Map<string, number>;
  readonly settled: Map<string, number>;
}

type Data = Record<string, unknown> & { orderId: string; retailerId: string; orderedOn: string; lines: Line[] };
interface Line {
  sku: string;
  requested: number;
  granted: number;
  delivered: number;
  refused?: number;
}

/** Raw events of a store, looked up the slow way: what sentences are checked against. */
export class RawFacts {
  readonly orders = new Map<string, RawOrder>();
  readonly counts: RecordedEvent[] = [];
  readonly deliveries: RecordedEvent[] = [];
  readonly supply: RecordedEvent[] = [];
  private readonly streams = new Map<string, RecordedEvent[]>();

  static async of(store: EventStore): Promise<RawFacts> {
    const facts = new RawFacts();
    for (let after: Position = beginning; ;) {
      const batch = await store.readAll(after, 1000);
      for (const event of batch) facts.add(event);
      const last = batch.at(-1);
      if (!last) return facts;
      after = last.position;
    }
  }

  event(stream: string, revision: number): RecordedEvent | undefined {
    return this.streams.get(stream)?.[revision - 1];
  }

  /** Events of a stream, oldest first. */
  of(stream: string): readonly RecordedEvent[] {
    return this.streams.get(stream) ?? [];
  }

  has(stream: string): boolean {
    return this.streams.has(stream);
  }

  /** What a retailer asked for of a product by day up to `on`, within its last orders, newest first. */
  asked(retailerId: string, sku: string, on: string, lastOrders: number) {
    const orders = [...this.orders.values()]
      .filter((each) => each.retailerId === retailerId && each.orderedOn <= on && !each.cancelled)
      .sort((a, b) =>
        a.orderedOn < b.orderedOn ? 1 : a.orderedOn > b.orderedOn ? -1 : a.orderId < b.orderId ? -1 : 1,
      );
    const days = new Map<string, { requested: number; granted: number | null }>();
    for (const order of orders.slice(0, lastOrders)) {
      const requested = order.requested.get(sku) ?? 0;
      if (requested === 0) continue;
      const day = days.get(order.orderedOn) ?? { requested: 0, granted: 0 };
      day.requested += requested;
      day.granted = order.granted && day.granted !== null ? day.granted + (order.granted.get(sku) ?? 0) : null;
      days.set(order.orderedOn, day);
    }
    return {
      isAll: orders.length <= lastOrders,
      oldest: orders[lastOrders - 1]?.orderedOn,
      days: [...days].map(([on, day]) => ({ on, ...day })),
    };
  }

  /** Units of a product that a retailer's orders up to `on` are still owed, by order. */
  owed(retailerId: string, sku: string, on: string): Map<string, number> {
    const owed = new Map<string, number>();
    for (const { orderId, retailerId: of, orderedOn, cancelled, requested, granted, settled } of this.orders.values()) {
      if (of !== retailerId || orderedOn > on || cancelled) continue;
      const units = ((granted ?? requested).get(sku) ?? 0) - (settled.get(sku) ?? 0);
      if (units > 0) owed.set(orderId, units);
    }
    return owed;
  }

  private add(event: RecordedEvent): void {
    const stream = this.streams.get(event.stream) ?? [];
    stream.push(event);
    this.streams.set(event.stream, stream);
    const data = event.data as Data;
    const order = this.orders.get(data.orderId);
    switch (event.type) {
      case 'OrderPlaced':
        this.orders.set(data.orderId, {
          ...{ orderId: data.orderId, retailerId: data.retailerId, orderedOn: data.orderedOn, cancelled: false },
          requested: new Map(data.lines.map(({ sku, requested }) => [sku, requested])),
          settled: new Map(),
        });
        break;
      case 'OrderLineChanged':
        order?.requested.set(String(data['sku']), Number(data['to']));
        break;
      case 'OrderGranted':
        if (order) order.granted = new Map(data.lines.map(({ sku, granted }) => [sku, granted]));
        break;
      case 'OrderCancelled':
        if (order) order.cancelled = true;
        break;
      case 'DeliveryCompleted':
        this.deliveries.push(event);
        for (const { sku, delivered, refused = 0 } of data.lines)
          order?.settled.set(sku, (order.settled.get(sku) ?? 0) + delivered + refused);
        break;
      case 'StockCounted':
        this.counts.push(event);
        break;
      case 'QuotaSet':
      case 'QuotaLifted':
      case 'ShortageDeclared':
      case 'ShortageEnded':
        this.supply.push(event);
    }
  }
}
