import { DomainError } from '../../kernel/domain-error.js';
import type { Facts } from '../facts.js';
import { requireKnown, requireProducts, requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { DeliveryCommand } from './delivery.commands.js';
import { delivery } from './delivery.decider.js';
import type { DeliveryEvent } from './delivery.events.js';
import type { Delivery } from './delivery.state.js';

/**
 * Streams `delivery-{deliveryId}`: an order that is known and not cancelled is delivered to who placed it. What a file of past
 * deliveries names is registered by its import.
 */
export const deliveryRules: StreamRules<Delivery, DeliveryCommand, DeliveryEvent> = {
  kind: 'delivery',
  decider: delivery,
  wants({ type, data: { orderId, retailerId, lines } }) {
    if (type === 'RecordPastDelivery') return {};
    return {
      orders: orderId === undefined ? [] : [orderId],
      retailers: retailerId === undefined ? [] : [retailerId],
      products: lines.map(({ sku }) => sku),
    };
  },
  inform(command, facts) {
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
