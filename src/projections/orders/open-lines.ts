import { outstandingOf } from '../../read-models/entities/line-of-order.js';
import type { OpenOrderLine } from '../../read-models/entities/order-lines.entity.js';
import type { OrderState } from './order-fold.js';

/** Lines of which units are still to be delivered. */
export function* openLines(states: Iterable<OrderState>): Iterable<OpenOrderLine> {
  for (const { order, lines } of states) {
    const { orderId, retailerId, orderedOn } = order;
    for (const line of lines.values()) {
      const outstanding = outstandingOf(line);
      if (outstanding === 0) continue;
      const { sku, revision } = line;
      yield { orderId, sku, retailerId, orderedOn, granted: line.granted !== null, outstanding, revision };
    }
  }
}

/** The orders of which lines are open. */
export function* wereOpen(states: Iterable<OrderState>): Iterable<string> {
  for (const { order, lines } of states)
    if (lines.values().some((line) => outstandingOf(line) > 0)) yield order.orderId;
}
