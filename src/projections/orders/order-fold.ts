import type { RecordedEvent } from '../../event-store/event-store.js';
import type { DeliveryCompleted } from '../../recording/deliveries/delivery.events.js';
import type { OrderPlaced, PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import type { OpenOrderLine, Order, OrderStage } from '../../read-models/entities/orders.entity.js';

/** What moves an order from stage to stage, and whatever else is in its stream. */
export type OrderFact = PhoneOrderEvent | DeliveryCompleted;

export interface OrderState {
  readonly order: Order;
  /** Open lines by product; lines of one product count as one. */
  readonly lines: Map<string, OpenOrderLine>;
}

/** Final stages: an order never leaves them, so that a rebuild finds the same open lines. */
const closed: ReadonlySet<OrderStage> = new Set(['delivered', 'cancelled']);

/** Folds order and delivery events, in memory, over the orders known before. A delivery recorded before its order is remembered as an order of which only the delivery is known. */
export class OrderFold {
  private readonly states: Map<string, OrderState>;

  constructor(before: ReadonlyMap<string, OrderState>) {
    this.states = new Map(before);
  }

  add({ type, data, revision }: OrderFact & Pick<RecordedEvent, 'revision'>): void {
    const state = this.states.get(data.orderId);
    if (type === 'OrderPlaced') {
      const known = placed(data, revision);
      if (state?.order.stage === 'delivered') known.order.stage = 'delivered';
      return void this.states.set(data.orderId, known);
    }
    if (!state) {
      if (type === 'DeliveryCompleted') this.states.set(data.orderId, onlyDelivered(data));
      return;
    }
    const { order, lines } = state;
    // A delivery has a stream of its own.
    if (type !== 'DeliveryCompleted') order.revision = revision;
    switch (type) {
      case 'OrderLineChanged':
        order.requestedUnits += data.to - data.from;
        if (data.to === 0) lines.delete(data.sku);
        else lines.set(data.sku, { ...openLine(data, data.sku), requested: data.to });
        break;
      case 'OrderGranted':
        if (!closed.has(order.stage)) order.stage = 'granted';
        for (const line of lines.values()) line.granted = 0;
        for (const { sku, granted } of data.lines) {
          order.grantedUnits += granted;
          const line = lines.get(sku);
          if (line) line.granted = (line.granted ?? 0) + granted;
        }
        for (const [sku, { granted }] of lines) if (granted === 0) lines.delete(sku);
        break;
      case 'HeldLinesReleased':
        for (const { requested, granted } of data.lines) {
          order.requestedUnits += requested;
          order.grantedUnits += granted;
        }
        break;
      case 'OrderLinesHeld':
        break;
      case 'OrderCancelled':
        if (order.stage !== 'delivered') order.stage = 'cancelled';
        break;
      case 'DeliveryCompleted':
        order.stage = 'delivered';
    }
  }

  *orders(): Iterable<Order> {
    for (const { order } of this.states.values()) yield order;
  }

  *openLines(): Iterable<OpenOrderLine> {
    for (const { order, lines } of this.states.values()) if (!closed.has(order.stage)) yield* lines.values();
  }
}

function onlyDelivered({ orderId, retailerId, deliveredOn }: DeliveryCompleted['data']): OrderState {
  const units = { requestedUnits: 0, grantedUnits: 0 };
  return {
    order: { orderId, retailerId, orderedOn: deliveredOn, takenBy: '', stage: 'delivered', ...units, revision: 0 },
    lines: new Map(),
  };
}

function placed(data: OrderPlaced['data'], revision: number): OrderState {
  const { orderId, retailerId, orderedOn, takenBy } = data;
  const lines = new Map<string, OpenOrderLine>();
  let requestedUnits = 0;
  for (const { sku, requested } of data.lines) {
    requestedUnits += requested;
    const line = lines.get(sku) ?? openLine(data, sku);
    lines.set(sku, { ...line, requested: line.requested + requested });
  }
  return {
    order: { orderId, retailerId, orderedOn, takenBy, stage: 'placed', requestedUnits, grantedUnits: 0, revision },
    lines,
  };
}

function openLine(of: { orderId: string; retailerId: string; orderedOn: string }, sku: string): OpenOrderLine {
  const { orderId, retailerId, orderedOn } = of;
  return { orderId, sku, retailerId, orderedOn, requested: 0, granted: null };
}
