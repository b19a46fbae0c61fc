import { isOver } from '../../kernel/last-day.js';
import { DomainError, invalid, type DomainErrorCode } from '../../kernel/domain-error.js';
import { businessDate } from '../../kernel/quantities.js';
import type { Sentence } from '../../kernel/language.js';
import { claimStreamOfRetailer, type Claim } from '../claims.js';
import type { DueUnits, DueWanted, Facts, QuotasWanted } from '../facts.js';
import { requireKnown, requireProducts, requireRetailer } from '../require-known.js';
import { requireOwn } from '../require-own.js';
import type { OwnStream, StreamRules } from '../stream-rules.js';
import { doubtsOfOrder, ordinaryOf } from './doubts-of-order.js';
import { grantedBy, type GrantedUnits } from './granted-units.js';
import type { CorrectOrder, GrantOrder, PhoneOrderCommand, PlaceOrder } from './phone-order.commands.js';
import { phoneOrder } from './phone-order.decider.js';
import type { PhoneOrderEvent } from './phone-order.events.js';
import type { PhoneOrder } from './phone-order.state.js';
import { requireQuota } from './require-quota.js';

/**
 * Streams `order-{orderId}`: an order is placed by a retailer in business, of products that are sold, and neither changed nor
 * cancelled once anything of it arrived, nor granted more than quotas leave its retailer. Retailers and products of past orders are registered by their import.
 */
export const phoneOrderRules: StreamRules<PhoneOrder, PhoneOrderCommand, PhoneOrderEvent> = {
  kind: 'order',
  decider: phoneOrder,
  wants(command, own) {
    const { type, data } = command;
    const { id } = own;
    const quotas = quotasOf(command, own, grantedBy(command, own.state));
    const ordinary = ordinaryOf(command, own);
    const asked = ordinary ? { ordinary } : {};
    if (type === 'CorrectOrder')
      return {
        products: [data.sku],
        due: { orderId: id, deliveryId: '', isPast: false },
        ...(quotas && { quotas }),
        ...asked,
      };
    if (type === 'GrantOrder') return { due: arrivedOf(id), ...(quotas && { quotas }) };
    if (quotas) return { quotas };
    if (type === 'PlaceOrder') {
      const { retailerId } = data;
      // Call days are looked up for days that there are.
      const on = businessDate('orderedOn', data.orderedOn);
      return { retailers: [retailerId], products: productsOf(data), callDay: { retailerId, on }, ...asked };
    }
    if (type === 'ChangeOrderLine') return { products: [data.sku], deliveredOrders: [id], ...asked };
    return type === 'CancelOrder' ? { deliveredOrders: [id] } : {};
  },
  inform(command, facts, own) {
    const { id, revision, state } = own;
    const { type } = command;
    const grants = grantedBy(command, state);
    const quotas = quotasOf(command, own, grants);
    if (quotas) requireQuota(command, id, grants, facts.quotas(quotas));
    if (type === 'PlaceOrder') requireInBusiness(command.data, facts);
    if (type === 'RecordPastOrder' || type === 'PlaceOrder') return command;
    requireKnown(revision > 0 ? {} : undefined, 'order-unknown', 'orderId', id);
    if (command.type === 'CorrectOrder') return corrected(command, facts, own);
    if (command.type === 'GrantOrder') requireArrived(command, facts.due(arrivedOf(id)));
    const delivered = facts.delivered(id);
    if (type === 'CancelOrder') return { ...command, data: { ...command.data, delivered } };
    if (type !== 'ChangeOrderLine') return command;
    requireProducts(facts, [['sku', command.data.sku]]);
    return { ...command, data: { ...command.data, delivered } };
  },
  doubt: doubtsOfOrder,
  claim(command, facts, own): Claim | undefined {
    const grants = grantedBy(command, own.state);
    const quotas = quotasOf(command, own, grants);
    const limited = quotas && facts.quotas(quotas);
    const lines = limited?.size ? grants.filter(({ sku }) => limited.has(sku)) : [];
    if (!quotas || lines.length === 0) return undefined;
    const { orderId, retailerId, orderedOn } = quotas;
    const data = { orderId, retailerId, orderedOn, lines: lines.map(({ sku, units }) => ({ sku, granted: units })) };
    return { stream: claimStreamOfRetailer(retailerId), event: { type: 'QuotaClaimed', data } };
  },
};

/** What arrived before allocation answered is known by its claims. */
function arrivedOf(orderId: string): DueWanted {
  return { orderId, deliveryId: '', isPast: true };
}

/** @throws {DomainError} 'invalid' where less is granted than arrived already */
function requireArrived({ data: { lines } }: GrantOrder, due: DueUnits | undefined): void {
  for (const [sku, arrived] of due?.delivered ?? []) {
    const i = lines.findIndex((line) => line.sku === sku);
    const granted = lines[i]?.granted ?? 0;
    const field = i < 0 ? 'lines' : `lines.${i}.granted`;
    if (granted < arrived)
      throw invalid(
        field,
        { en: `at least the ${arrived} of product ${sku} that arrived`, zh: `不少于产品 ${sku} 已送达的 ${arrived}` },
        granted,
      );
  }
}

/** A clerk corrects the orders that it took, a manager those of anybody. */
function corrected(command: CorrectOrder, facts: Facts, { id, state, caller }: OwnStream<PhoneOrder>): CorrectOrder {
  if (caller.role === 'clerk' && state.stage !== 'none')
    requireOwn(caller, state.takenBy, { en: `order ${id}`, zh: `订单 ${id}` });
  const due = facts.due({ orderId: id, deliveryId: '', isPast: false });
  return { ...command, data: { ...command.data, arrived: due?.delivered.get(command.data.sku) ?? 0 } };
}

/** The order whose quotas matter to a command, with the products that it is granted; undefined where it grants none. */
function quotasOf(
  command: PhoneOrderCommand,
  { id, state }: OwnStream<PhoneOrder>,
  grants: readonly GrantedUnits[],
): QuotasWanted | undefined {
  const skus = grants.map(({ sku }) => sku);
  const order = command.type === 'RecordPastOrder' ? command.data : state.stage === 'none' ? undefined : state;
  return skus.length === 0 || !order
    ? undefined
    : { orderId: id, retailerId: order.retailerId, orderedOn: order.orderedOn, skus };
}

/** Products that are ordered, wished for or refused. */
function productsOf({ lines, refused = [] }: PlaceOrder['data']): string[] {
  return [
    ...lines.flatMap(({ sku, insteadOf }) => (insteadOf ? [sku, insteadOf.sku] : [sku])),
    ...refused.map(({ sku }) => sku),
  ];
}

function requireInBusiness({ retailerId, lines, refused = [], orderedOn }: PlaceOrder['data'], facts: Facts): void {
  requireRetailer(facts, retailerId);
  requireNotEnded(
    facts.retailer(retailerId)?.closedOn,
    orderedOn,
    { en: `retailer ${retailerId}`, zh: `零售户 ${retailerId}` },
    'retailer-closed',
  );
  requireProducts(
    facts,
    refused.map(({ sku }, i) => [`refused.${i}.sku`, sku]),
  );
  for (const [i, { sku, insteadOf }] of lines.entries()) {
    if (insteadOf) requireProducts(facts, [[`lines.${i}.insteadOf.sku`, insteadOf.sku]]);
    requireProducts(facts, [[`lines.${i}.sku`, sku]]);
    requireNotEnded(
      facts.product(sku)?.discontinuedOn,
      orderedOn,
      { en: `product ${sku}`, zh: `产品 ${sku}` },
      'product-discontinued',
    );
  }
}

function requireNotEnded(endedOn: string | undefined, on: string, what: Sentence, code: DomainErrorCode): void {
  if (isOver(endedOn, on))
    throw new DomainError(code, {
      en: `${what.en}: ended on ${endedOn}, nothing can be ordered for ${on}.`,
      zh: `${what.zh} 已于 ${endedOn} 结束，${on} 不能订货。`,
    });
}
