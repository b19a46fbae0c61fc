import { DomainError, type DomainErrorCode } from '../../kernel/domain-error.js';
import type { Facts } from '../facts.js';
import { requireKnown, requireProducts, requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { PhoneOrderCommand, PlaceOrder } from './phone-order.commands.js';
import { phoneOrder } from './phone-order.decider.js';
import type { PhoneOrderEvent } from './phone-order.events.js';
import type { PhoneOrder } from './phone-order.state.js';

/**
 * Streams `order-{orderId}`: an order is placed by a retailer in business, of products that are sold, and neither changed nor
 * cancelled once anything of it arrived. Retailers and products of past orders are registered by their import.
 */
export const phoneOrderRules: StreamRules<PhoneOrder, PhoneOrderCommand, PhoneOrderEvent> = {
  kind: 'order',
  decider: phoneOrder,
  wants({ type, data }, { id }) {
    if (type === 'PlaceOrder') return { retailers: [data.retailerId], products: productsOf(data) };
    if (type === 'ChangeOrderLine') return { products: [data.sku], deliveredOrders: [id] };
    return type === 'CancelOrder' ? { deliveredOrders: [id] } : {};
  },
  inform(command, facts, { id, revision }) {
    const { type } = command;
    if (type === 'PlaceOrder') requireInBusiness(command.data, facts);
    if (type === 'RecordPastOrder' || type === 'PlaceOrder') return command;
    requireKnown(revision > 0 ? {} : undefined, 'order-unknown', 'orderId', id);
    const delivered = facts.delivered(id);
    if (type === 'CancelOrder') return { ...command, data: { ...command.data, delivered } };
    if (type !== 'ChangeOrderLine') return command;
    requireProducts(facts, [['sku', command.data.sku]]);
    return { ...command, data: { ...command.data, delivered } };
  },
};

/** Products that are ordered, wished for or refused. */
function productsOf({ lines, refused = [] }: PlaceOrder['data']): string[] {
  return [
    ...lines.flatMap(({ sku, insteadOf }) => (insteadOf ? [sku, insteadOf.sku] : [sku])),
    ...refused.map(({ sku }) => sku),
  ];
}

function requireInBusiness({ retailerId, lines, refused = [], orderedOn }: PlaceOrder['data'], facts: Facts): void {
  requireRetailer(facts, retailerId);
  requireNotEnded(facts.retailer(retailerId)?.closedOn, orderedOn, `retailer ${retailerId}`, 'retailer-closed');
  requireProducts(
    facts,
    refused.map(({ sku }, i) => [`refused.${i}.sku`, sku]),
  );
  for (const [i, { sku, insteadOf }] of lines.entries()) {
    if (insteadOf) requireProducts(facts, [[`lines.${i}.insteadOf.sku`, insteadOf.sku]]);
    requireProducts(facts, [[`lines.${i}.sku`, sku]]);
    requireNotEnded(facts.product(sku)?.discontinuedOn, orderedOn, `product ${sku}`, 'product-discontinued');
  }
}

function requireNotEnded(endedOn: string | undefined, on: string, what: string, code: DomainErrorCode): void {
  if (endedOn !== undefined && endedOn < on)
    throw new DomainError(code, `${what}: ended on ${endedOn}, nothing can be ordered for ${on}.`);
}
