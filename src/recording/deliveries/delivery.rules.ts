import { dayFrom } from '../../kernel/day-order.js';
import { DomainError } from '../../kernel/domain-error.js';
import { atMost } from '../../kernel/expectations.js';
import { verbatim } from '../../kernel/language.js';
import { claimStreamOfOrder, type Claim } from '../claims.js';
import type { DueWanted, Facts } from '../facts.js';
import { requireKnown, requireProducts, requireRetailer } from '../require-known.js';
import type { OwnStream, StreamRules } from '../stream-rules.js';
import type { CorrectDelivery, DeliveryCommand } from './delivery.commands.js';
import { delivery } from './delivery.decider.js';
import type { DeliveryEvent } from './delivery.events.js';
import type { Delivery } from './delivery.state.js';

/**
 * Streams `delivery-{deliveryId}`: an order that is known and not cancelled is delivered to who placed it, not before it was placed, and
 * never more of a product than was granted less what other deliveries brought. What a file of past deliveries names is registered by its
 * import.
 */
export const deliveryRules: StreamRules<Delivery, DeliveryCommand, DeliveryEvent> = {
  kind: 'delivery',
  decider: delivery,
  wants(command, own) {
    const due = dueOf(command, own);
    const orders = due === undefined ? [] : [due.orderId];
    if (command.type === 'RecordPastDelivery') return { ...(due && { due }), orders };
    if (command.type === 'CorrectDelivery') return { ...(due && { due }), products: [command.data.sku] };
    const { orderId, retailerId, lines } = command.data;
    return {
      ...(due && { due }),
      orders: orderId === undefined ? orders : [orderId, ...orders],
      retailers: retailerId === undefined ? [] : [retailerId],
      products: lines.map(({ sku }) => sku),
    };
  },
  inform(command, facts, own) {
    const due = dueOf(command, own);
    if (command.type === 'CorrectDelivery') {
      requireProducts(facts, [['sku', command.data.sku]]);
      if (due) requireDue([['delivered', command.data]], due, facts);
      return command;
    }
    if (command.type !== 'RecordPastDelivery') requireNamed(command.data, facts);
    if (due) {
      requireDue(broughtBy(command), due, facts);
      requireNotBefore(command, facts.order(due.orderId)?.orderedOn);
    }
    if (command.type === 'RecordPastDelivery') return command;
    if (command.type === 'DispatchDelivery') requireNotCancelled(command.data.orderId, facts);
    requireSameRetailer(command, facts);
    return command;
  },
  claim(command, _facts, own): Claim | undefined {
    const due = dueOf(command, own);
    if (!due || command.type === 'DispatchDelivery') return undefined;
    const { orderId, deliveryId } = due;
    const brought = command.type === 'CorrectDelivery' ? [command.data] : command.data.lines;
    const lines = brought.map(({ sku, delivered }) => ({ sku, delivered }));
    return {
      stream: claimStreamOfOrder(orderId),
      event: { type: 'DeliveryClaimed', data: { orderId, deliveryId, lines } },
    };
  },
};

/**
 * The order of which a command brings more. An order file records the delivery under the order's own id together with the order: its
 * rows are checked there.
 */
function dueOf({ type, data }: DeliveryCommand, { id, state }: OwnStream<Delivery>): DueWanted | undefined {
  if (type === 'CorrectDelivery') {
    const orderId = state.stage === 'completed' ? state.completion.orderId : undefined;
    return orderId === undefined ? undefined : { orderId, deliveryId: id, isPast: false };
  }
  if (state.stage === 'completed') return undefined;
  const isPast = type === 'RecordPastDelivery';
  if (isPast && data.orderId === id) return undefined;
  const orderId = state.stage === 'dispatched' ? state.dispatch.orderId : data.orderId;
  return orderId === undefined ? undefined : { orderId, deliveryId: id, isPast };
}

function requireNamed(
  { orderId, retailerId, lines }: { orderId?: string; retailerId?: string; lines: readonly { sku: string }[] },
  facts: Facts,
): void {
  if (orderId !== undefined) requireKnown(facts.order(orderId), 'order-unknown', 'orderId', orderId);
  if (retailerId !== undefined) requireRetailer(facts, retailerId);
  requireProducts(
    facts,
    lines.map(({ sku }, i) => [`lines.${i}.sku`, sku] as const),
  );
}

/** Units of a product that a command brings, with the field that says so. */
type BroughtLine = readonly [field: string, line: { readonly sku: string; readonly delivered: number }];

function broughtBy({ type, data }: Exclude<DeliveryCommand, CorrectDelivery>): BroughtLine[] {
  if (type === 'DispatchDelivery')
    return data.lines.map(({ sku, quantity }, i) => [`lines.${i}.quantity`, { sku, delivered: quantity }]);
  return data.lines.map((line, i) => [`lines.${i}.delivered`, line]);
}

/** @throws {DomainError} 'delivery-exceeds-granted' naming the first line that brings more than may still arrive */
function requireDue(lines: readonly BroughtLine[], wanted: DueWanted, facts: Facts): void {
  const due = facts.due(wanted);
  if (!due) return;
  const brought = new Map<string, number>();
  for (const [field, { sku, delivered }] of lines) {
    const now = (brought.get(sku) ?? 0) + delivered;
    brought.set(sku, now);
    const [granted, before] = [due.granted.get(sku) ?? 0, due.delivered.get(sku) ?? 0];
    const most = Math.max(0, granted - before);
    if (now <= most) continue;
    throw new DomainError(
      'delivery-exceeds-granted',
      {
        en: `sku ${sku}: order ${wanted.orderId} entitles to ${granted}, of which ${before} were delivered before; expected at most ${most}, found ${now}.`,
        zh: `产品 ${sku}：订单 ${wanted.orderId} 可送 ${granted}，此前已送 ${before}；最多还可送 ${most}，实际为 ${now}。`,
      },
      [{ field, expected: atMost(most), found: verbatim(now) }],
    );
  }
}

/** @throws {DomainError} 'invalid' where goods leave or arrive before they were ordered */
function requireNotBefore(
  { type, data }: Exclude<DeliveryCommand, CorrectDelivery>,
  orderedOn: string | undefined,
): void {
  if (orderedOn === undefined) return;
  if (type === 'DispatchDelivery')
    dayFrom('dispatchedOn', data.dispatchedOn, orderedOn, { en: 'the order', zh: '订单日期' });
  else dayFrom('deliveredOn', data.deliveredOn, orderedOn, { en: 'the order', zh: '订单日期' });
}

function requireNotCancelled(orderId: string, facts: Facts): void {
  if (facts.order(orderId)?.cancelled)
    throw new DomainError('order-cancelled', {
      en: `Order ${orderId} was cancelled: nothing of it leaves.`,
      zh: `订单 ${orderId} 已取消，不能发货。`,
    });
}

/** An order is delivered to who placed it. */
function requireSameRetailer(
  { data: { orderId, retailerId } }: Exclude<DeliveryCommand, CorrectDelivery>,
  facts: Facts,
): void {
  if (orderId === undefined || retailerId === undefined) return;
  const customer = facts.order(orderId)?.retailerId;
  if (customer !== undefined && customer !== retailerId)
    throw new DomainError(
      'delivery-mismatch',
      {
        en: `Order ${orderId} is of retailer ${customer}, not ${retailerId}.`,
        zh: `订单 ${orderId} 属于零售户 ${customer}，不是 ${retailerId}。`,
      },
      [{ field: 'retailerId', expected: verbatim(customer), found: verbatim(retailerId) }],
    );
}
