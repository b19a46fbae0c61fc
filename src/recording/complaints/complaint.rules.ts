import { requireKnown, requireProducts, requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { ComplaintCommand } from './complaint.commands.js';
import { complaint, type ComplaintState } from './complaint.decider.js';
import type { ComplaintEvent } from './complaint.events.js';

/** Streams `complaint-{complaintId}`: a complaint is of a retailer that is known, as are the product and the order that it names. */
export const complaintRules: StreamRules<ComplaintState, ComplaintCommand, ComplaintEvent> = {
  kind: 'complaint',
  decider: complaint,
  wants({ type, data }) {
    if (type === 'CloseComplaint') return {};
    const { retailerId, sku, orderId } = data;
    return {
      retailers: [retailerId],
      ...(sku !== undefined && { products: [sku] }),
      ...(orderId !== undefined && { orders: [orderId] }),
    };
  },
  inform(command, facts) {
    if (command.type === 'CloseComplaint') return command;
    const { retailerId, sku, orderId } = command.data;
    requireRetailer(facts, retailerId);
    if (sku !== undefined) requireProducts(facts, [['sku', sku]]);
    if (orderId !== undefined) requireKnown(facts.order(orderId), 'order-unknown', 'orderId', orderId);
    return command;
  },
};
