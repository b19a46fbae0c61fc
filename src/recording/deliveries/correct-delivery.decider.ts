import { DomainError } from '../../kernel/domain-error.js';
import { wholeUnits } from '../../kernel/quantities.js';
import { requireReason } from '../../kernel/require-reason.js';
import type { CorrectDelivery } from './delivery.commands.js';
import type { DeliveredLine, DeliveryCorrected } from './delivery.events.js';
import { arrivedOf, type Delivery } from './delivery.state.js';

/**
 * What arrived of a product, or was refused, is corrected once the delivery is completed, with a reason. A product that was written down for another
 * one takes two corrections.
 */
export function correct(data: CorrectDelivery['data'], state: Delivery, mayBring: CheckLine): DeliveryCorrected[] {
  const { deliveryId, sku, delivered, reason } = data;
  if (state.stage !== 'completed')
    throw new DomainError('delivery-not-completed', {
      en: `Delivery ${deliveryId} is not completed: nothing can be corrected.`,
      zh: `送货 ${deliveryId} 尚未送达，无法更正。`,
    });
  requireReason(reason, { en: 'A delivery is corrected only with a reason.', zh: '更正送货须填写原因。' });
  wholeUnits('delivered', delivered);
  const from = arrivedOf(state, sku);
  const to = { delivered, refused: data.refused ?? from.refused };
  wholeUnits('refused', to.refused);
  if (state.dispatch) mayBring(state.dispatch, { sku, ...to });
  const { orderId, retailerId, deliveredOn } = state.completion;
  if (to.delivered === from.delivered && to.refused === from.refused) return [];
  return [{ type: 'DeliveryCorrected', data: { deliveryId, orderId, retailerId, deliveredOn, sku, from, to } }];
}

/** Refuses more of a product than was dispatched. */
type CheckLine = (dispatch: NonNullable<(Delivery & { stage: 'completed' })['dispatch']>, line: DeliveredLine) => void;
