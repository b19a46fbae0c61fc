import { invalid } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';
import type { Facts } from '../facts.js';
import { requireKnown, requireProducts, requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { ComplaintCommand, RecordComplaint } from './complaint.commands.js';
import { complaint, type ComplaintState } from './complaint.decider.js';
import type { ComplaintEvent } from './complaint.events.js';

/** Streams `complaint-{complaintId}`: retailer and product of a complaint are known; the order and the visit that it names are of the retailer. */
export const complaintRules: StreamRules<ComplaintState, ComplaintCommand, ComplaintEvent> = {
  kind: 'complaint',
  decider: complaint,
  wants({ type, data }) {
    if (type === 'CloseComplaint') return {};
    const { retailerId, sku, orderId, visitId } = data;
    return {
      retailers: [retailerId],
      ...(sku !== undefined && { products: [sku] }),
      ...(orderId !== undefined && { orders: [orderId] }),
      ...(visitId !== undefined && { visits: [visitId] }),
    };
  },
  inform(command, facts) {
    if (command.type === 'CloseComplaint') return command;
    const { retailerId, sku } = command.data;
    requireRetailer(facts, retailerId);
    if (sku !== undefined) requireProducts(facts, [['sku', sku]]);
    requireOfRetailer(command.data, facts);
    return command;
  },
};

/** @throws {DomainError} where order or visit are not known, or of another retailer */
function requireOfRetailer({ retailerId, orderId, visitId }: RecordComplaint['data'], facts: Facts): void {
  if (orderId !== undefined) {
    const order = facts.order(orderId);
    requireKnown(order, 'order-unknown', 'orderId', orderId);
    requireSame('orderId', { en: 'an order', zh: '订单' }, orderId, order?.retailerId, retailerId);
  }
  if (visitId !== undefined) {
    const visit = facts.visit(visitId);
    requireKnown(visit, 'visit-unknown', 'visitId', visitId);
    requireSame('visitId', { en: 'a visit', zh: '拜访' }, visitId, visit?.retailerId, retailerId);
  }
}

function requireSame(field: string, what: Sentence, id: string, of: string | undefined, retailerId: string): void {
  if (of !== undefined && of !== retailerId)
    throw invalid(
      field,
      { en: `${what.en} of retailer ${retailerId}`, zh: `零售户 ${retailerId} 的${what.zh}` },
      {
        en: `${id}, of retailer ${of}`,
        zh: `${id}，属于零售户 ${of}`,
      },
    );
}
