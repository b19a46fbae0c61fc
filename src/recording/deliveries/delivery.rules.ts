import { DomainError } from '../../kernel/domain-error.js';
import type { Facts } from '../facts.js';
import { requireKnown, requireProducts, requireRetailer } from '../require-known.js';
import type { OwnStream, StreamRules } from '../stream-rules.js';
import type { DeliveryCommand } from './delivery.commands.js';
import { delivery } from './delivery.decider.js';
import type { DeliveryEvent } from './delivery.events.js';
import type { Delivery } from './delivery.state.js';

/**
 * Streams `delivery-{deliveryId}`: an order that is known and not cancelled is delivered to who placed it, and never more of a product
 * than was granted less what other deliveries brought. What a file of past deliveries names is registered by its import; of an order
 * that an order file said was delivered no second delivery may bring more.
 */
export const deliveryRules: StreamRules<Delivery, DeliveryCommand, DeliveryEvent> = {
  kind: 'delivery',
  decider: delivery,
  wants(command, own) {
    const order = orderDelivered(command, own);
    const due = order === undefined ? [] : [order];
    if (command.type === 'RecordPastDelivery') return { duePastOrders: due };
    const { orderId, retailerId, lines } = command.data;
    return {
      dueOrders: due,
      orders: orderId === undefined ? [] : [orderId],
      retailers: retailerId === undefined ? [] : [retailerId],
      products: lines.map(({ sku }) => sku),
    };
  },
  inform(command, facts, own) {
    requireDue(command, orderDelivered(command, own), facts);
    if (command.type === 'RecordPastDelivery') return command;
    const { orderId, retailerId, lines } = command.data;
    if (orderId !== undefined) requireKnown(facts.order(orderId), 'order-unknown', 'orderId', orderId);
    if (retailerId !== undefined) requireRetailer(facts, retailerId);
    requireProducts(
      facts,
      lines.map(({ sku }, i) => [`lines.${i}.sku`, sku] as const),
    );
    if (command.type === 'DispatchDelivery') requireNotCancelled(command.data.orderId, facts);
    requireSameRetailer(command, facts);
    return command;
  },
};

/**
 * The order of which a command says that more has arrived. An order file records the delivery under the order's own id together with
 * the order: its rows are checked there.
 */
function orderDelivered(command: DeliveryCommand, { id, state }: OwnStream<Delivery>): string | undefined {
  if (command.type === 'DispatchDelivery' || state.stage === 'completed') return undefined;
  if (command.type === 'RecordPastDelivery') return command.data.orderId === id ? undefined : command.data.orderId;
  return state.stage === 'dispatched' ? state.dispatch.orderId : command.data.orderId;
}

/** @throws {DomainError} 'delivery-exceeds-granted' naming the first line that brings more than may still arrive */
function requireDue({ data }: DeliveryCommand, orderId: string | undefined, facts: Facts): void {
  const due = orderId === undefined ? undefined : facts.due(orderId);
  if (!due) return;
  const brought = new Map<string, number>();
  for (const [i, line] of data.lines.entries()) {
    const { sku } = line;
    const now = (brought.get(sku) ?? 0) + ('delivered' in line ? line.delivered : 0);
    brought.set(sku, now);
    const [granted, before] = [due.granted.get(sku) ?? 0, due.delivered.get(sku) ?? 0];
    const most = Math.max(0, granted - before);
    if (now <= most) continue;
    throw new DomainError(
      'delivery-exceeds-granted',
      `sku ${sku}: of order ${orderId} ${granted} were granted and ${before} delivered before; expected at most ${most}, found ${now}.`,
      [{ field: `lines.${i}.delivered`, expected: `at most ${most}`, found: String(now) }],
    );
  }
}

function requireNotCancelled(orderId: string, facts: Facts): void {
  if (facts.order(orderId)?.cancelled)
    throw new DomainError('order-cancelled', `Order ${orderId} was cancelled: nothing of it leaves.`);
}

/** An order is delivered to who placed it. */
function requireSameRetailer({ data: { orderId, retailerId } }: DeliveryCommand, facts: Facts): void {
  if (orderId === undefined || retailerId === undefined) return;
  const customer = facts.order(orderId)?.retailerId;
  if (customer !== undefined && customer !== retailerId)
    throw new DomainError('delivery-mismatch', `Order ${orderId} is of retailer ${customer}, not ${retailerId}.`, [
      { field: 'retailerId', expected: customer, found: retailerId },
    ]);
}
