import { correct } from './correct-delivery.decider.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { dayFrom } from '../../kernel/day-order.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { CompleteDelivery, DeliveryCommand, DispatchDelivery } from './delivery.commands.js';
import type { DeliveredLine, DeliveryCompleted, DeliveryDispatched, DeliveryEvent } from './delivery.events.js';
import { evolve, type Delivery } from './delivery.state.js';
import { recordPast } from './past-delivery.decider.js';

/** The rules of a delivery: dispatched at most once, completed once, corrected afterwards, never more at the door than left the depot. */
export const delivery: Decider<Delivery, DeliveryCommand, DeliveryEvent> = {
  initial: { stage: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'DispatchDelivery':
        return dispatch(command.data, state);
      case 'CompleteDelivery':
        return complete(command.data, state);
      case 'CorrectDelivery':
        return correct(command.data, state, (dispatch, line) => checkAgainst(dispatch, line));
      case 'RecordPastDelivery':
        return recordPast(command.data, state);
    }
  },

  evolve,
};

function dispatch(data: DispatchDelivery['data'], state: Delivery): DeliveryEvent[] {
  if (state.stage !== 'none')
    throw new DomainError('delivery-exists', `Delivery ${data.deliveryId} was already ${state.stage}.`);
  businessDate('dispatchedOn', data.dispatchedOn);
  if (data.driver !== undefined) filledText('driver', data.driver);
  data.lines.forEach(({ quantity }, i) => wholeUnits(`lines.${i}.quantity`, quantity, 1));
  checkSkus(data.lines);
  return [{ type: 'DeliveryDispatched', data }];
}

function complete(data: CompleteDelivery['data'], state: Delivery): DeliveryCompleted[] {
  const { deliveryId, deliveredOn, lines } = data;
  if (state.stage === 'completed')
    throw new DomainError(
      'delivery-completed',
      `Delivery ${deliveryId} was already completed on ${state.completion.deliveredOn}.`,
    );
  const known = state.stage === 'dispatched' ? state.dispatch : undefined;
  const orderId = belonging('orderId', known?.orderId, data.orderId);
  const retailerId = belonging('retailerId', known?.retailerId, data.retailerId);
  if (known) dayFrom('deliveredOn', deliveredOn, known.dispatchedOn, 'the dispatch');
  else businessDate('deliveredOn', deliveredOn);
  lines.forEach(({ delivered, refused }, i) => {
    wholeUnits(`lines.${i}.delivered`, delivered);
    if (refused !== undefined) wholeUnits(`lines.${i}.refused`, refused);
  });
  checkSkus(lines);
  if (known) lines.forEach((line, i) => checkAgainst(known, line, i));
  return [{ type: 'DeliveryCompleted', data: { deliveryId, orderId, retailerId, deliveredOn, lines } }];
}

function belonging(field: string, known: string | undefined, given: string | undefined): string {
  if (known === undefined && given === undefined) throw invalid(field, 'an id, as no dispatch is known', undefined);
  if (known !== undefined && given !== undefined && given !== known)
    throw new DomainError('delivery-mismatch', `${field}: dispatched for ${known}, completed for ${given}.`, [
      { field, expected: known, found: given },
    ]);
  return (known ?? given) as string;
}

/** @param i  of the line in the command; undefined where it has but one */
function checkAgainst({ lines }: DeliveryDispatched['data'], line: DeliveredLine, i?: number): void {
  const dispatched = lines.find(({ sku }) => sku === line.sku)?.quantity ?? 0;
  const { sku, delivered, refused = 0 } = line;
  if (delivered + refused <= dispatched) return;
  const arrived = `${delivered} delivered and ${refused} refused`;
  throw new DomainError('delivery-mismatch', `Product ${sku}: ${dispatched} dispatched, ${arrived}.`, [
    {
      field: i === undefined ? 'delivered' : `lines.${i}`,
      expected: `at most the ${dispatched} dispatched`,
      found: arrived,
    },
  ]);
}

function checkSkus(lines: readonly { readonly sku: string }[]): void {
  if (lines.length === 0) throw invalid('lines', 'at least one line', undefined);
  const seen = new Set<string>();
  lines.forEach(({ sku }, i) => {
    if (seen.has(filledText(`lines.${i}.sku`, sku))) throw invalid(`lines.${i}.sku`, 'each product once', sku);
    seen.add(sku);
  });
}
