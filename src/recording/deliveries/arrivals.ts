import type { Message } from '../../kernel/message.js';
import type { DeliveredLine, DeliveryCompleted, DeliveryCorrected } from './delivery.events.js';

/**
 * What the events of deliveries brought, as lines whose units add up; a correction is a line of what it adds, which may be negative.
 * @param events  of one delivery or of several; others are passed over
 */
export function arrivedLines(events: readonly Message[]): DeliveredLine[] {
  return events.flatMap((event) => {
    if (event.type === 'DeliveryCompleted') return [...(event as DeliveryCompleted).data.lines];
    return event.type === 'DeliveryCorrected' ? [addedBy((event as DeliveryCorrected).data)] : [];
  });
}

/** What a correction adds to what was recorded before. */
export function addedBy({ sku, from, to }: DeliveryCorrected['data']): DeliveredLine & { readonly refused: number } {
  return { sku, delivered: to.delivered - from.delivered, refused: to.refused - from.refused };
}
