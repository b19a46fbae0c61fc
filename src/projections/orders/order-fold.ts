import type { RecordedEvent } from '../../event-store/event-store.js';
import { addedBy } from '../../recording/deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from '../../recording/deliveries/delivery.events.js';
import type { OrderPlaced, PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import type { Order, OrderStage } from '../../read-models/entities/orders.entity.js';
import type { LinesOfOrder } from '../../read-models/entities/order-lines.entity.js';
import { LinesFold } from './lines-fold.js';

/** What moves an order from stage to stage, and whatever else is in its stream. */
export type OrderFact = PhoneOrderEvent | DeliveryCompleted | DeliveryCorrected;

export interface OrderState {
  readonly order: Order;
  readonly lines: LinesFold;
}

/** Final stages: an order never leaves them. */
const closed: ReadonlySet<OrderStage> = new Set(['delivered', 'cancelled']);

/** Folds order and delivery events, in memory, over the orders known before. A delivery recorded before its order is remembered as an order of which only the delivery is known. */
export class OrderFold {
  private readonly known: Map<string, OrderState>;

  constructor(before: ReadonlyMap<string, OrderState>) {
    this.known = new Map(before);
  }

  add({
    type,
    data,
    revision,
    metadata: { confirmed },
  }: OrderFact & Pick<RecordedEvent, 'revision' | 'metadata'>): void {
    const state = this.known.get(data.orderId);
    if (type === 'OrderPlaced') {
      const lines = state?.lines ?? new LinesFold();
      const stage = state?.order.stage === 'delivered' ? 'delivered' : 'placed';
      const order = { ...placed(data, stage), revision };
      lines.request(data.lines, revision, confirmed);
      return void this.known.set(data.orderId, { order, lines });
    }
    if (type === 'DeliveryCompleted') return this.deliver(data, state);
    if (!state) return;
    const { order, lines } = state;
    if (type === 'DeliveryCorrected') return lines.deliver([addedBy(data)]);
    order.revision = revision;
    switch (type) {
      case 'OrderLineChanged':
        order.requestedUnits += data.to - data.from;
        lines.request([{ sku: data.sku, requested: data.to - data.from }], revision, confirmed);
        break;
      case 'OrderGranted':
        if (!closed.has(order.stage)) order.stage = 'granted';
        for (const { granted } of data.lines) order.grantedUnits += granted;
        lines.grant(data.lines);
        break;
      case 'HeldLinesReleased':
        for (const { requested, granted } of data.lines) {
          order.requestedUnits += requested;
          order.grantedUnits += granted;
        }
        lines.release(data.lines, revision);
        break;
      case 'SuggestionAnswered':
        lines.answer(data.lines);
        break;
      case 'LineSubstituted':
        lines.substitute(data.sku, data.wished.sku);
        break;
      case 'OrderCorrected': {
        const { sku, from, to } = data;
        order.requestedUnits += to.requested - from.requested;
        order.grantedUnits += (to.granted ?? 0) - (from.granted ?? 0);
        lines.correct(sku, from, to, revision, confirmed);
        break;
      }
      case 'OrderLinesHeld':
      case 'HeldLinesRejected':
        break;
      case 'OrderCancelled':
        if (order.stage !== 'delivered') order.stage = 'cancelled';
        lines.cancel();
    }
  }

  *orders(): Iterable<Order> {
    for (const { order } of this.known.values()) yield order;
  }

  *lines(): Iterable<LinesOfOrder> {
    for (const { order, lines } of this.known.values()) yield { orderId: order.orderId, lines: lines.values() };
  }

  /** Every order as it stands now. */
  states(): Iterable<OrderState> {
    return this.known.values();
  }

  private deliver(data: DeliveryCompleted['data'], state: OrderState | undefined): void {
    const { order, lines } = state ?? { order: onlyDelivered(data), lines: new LinesFold() };
    order.stage = 'delivered';
    lines.deliver(data.lines);
    this.known.set(data.orderId, { order, lines });
  }
}

function onlyDelivered({ orderId, retailerId, deliveredOn }: DeliveryCompleted['data']): Order {
  const units = { requestedUnits: 0, grantedUnits: 0 };
  return { orderId, retailerId, orderedOn: deliveredOn, takenBy: '', stage: 'delivered', ...units, revision: 0 };
}

function placed({ orderId, retailerId, orderedOn, takenBy, lines }: OrderPlaced['data'], stage: OrderStage): Order {
  const requestedUnits = lines.reduce((sum, { requested }) => sum + requested, 0);
  return { orderId, retailerId, orderedOn, takenBy, stage, requestedUnits, grantedUnits: 0, revision: 0 };
}
