import { correct } from './correct-delivery.decider.js';
import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { atMostThe, eachProductOnce, oneLine } from '../../kernel/expectations.js';
import { dayFrom } from '../../kernel/day-order.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import { verbatim } from '../../kernel/language.js';
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
    throw new DomainError('delivery-exists', {
      en: `Delivery ${data.deliveryId} was already ${state.stage}.`,
      zh: `送货 ${data.deliveryId} 此前已${state.stage === 'dispatched' ? '发货' : '送达'}。`,
    });
  businessDate('dispatchedOn', data.dispatchedOn);
  if (data.driver !== undefined) filledText('driver', data.driver);
  data.lines.forEach(({ quantity }, i) => wholeUnits(`lines.${i}.quantity`, quantity, 1));
  checkSkus(data.lines);
  return [{ type: 'DeliveryDispatched', data }];
}

function complete(data: CompleteDelivery['data'], state: Delivery): DeliveryCompleted[] {
  const { deliveryId, deliveredOn, lines } = data;
  if (state.stage === 'completed')
    throw new DomainError('delivery-completed', {
      en: `Delivery ${deliveryId} was already completed on ${state.completion.deliveredOn}.`,
      zh: `送货 ${deliveryId} 已于 ${state.completion.deliveredOn} 送达。`,
    });
  const known = state.stage === 'dispatched' ? state.dispatch : undefined;
  const orderId = belonging('orderId', known?.orderId, data.orderId);
  const retailerId = belonging('retailerId', known?.retailerId, data.retailerId);
  if (known) dayFrom('deliveredOn', deliveredOn, known.dispatchedOn, { en: 'the dispatch', zh: '发货日期' });
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
  if (known === undefined && given === undefined)
    throw invalid(field, { en: 'an id, as no dispatch is known', zh: '编号（没有发货记录）' }, undefined);
  if (known !== undefined && given !== undefined && given !== known)
    throw new DomainError(
      'delivery-mismatch',
      {
        en: `${field}: dispatched for ${known}, completed for ${given}.`,
        zh: `${field}：发货时为 ${known}，送达时为 ${given}。`,
      },
      [{ field, expected: verbatim(known), found: verbatim(given) }],
    );
  return (known ?? given) as string;
}

/** @param i  of the line in the command; undefined where it has but one */
function checkAgainst({ lines }: DeliveryDispatched['data'], line: DeliveredLine, i?: number): void {
  const dispatched = lines.find(({ sku }) => sku === line.sku)?.quantity ?? 0;
  const { sku, delivered, refused = 0 } = line;
  if (delivered + refused <= dispatched) return;
  const arrived = {
    en: `${delivered} delivered and ${refused} refused`,
    zh: `送达 ${delivered}，拒收 ${refused}`,
  };
  throw new DomainError(
    'delivery-mismatch',
    {
      en: `Product ${sku}: ${dispatched} dispatched, ${arrived.en}.`,
      zh: `产品 ${sku}：发货 ${dispatched}，${arrived.zh}，数量不符。`,
    },
    [
      {
        field: i === undefined ? 'delivered' : `lines.${i}`,
        expected: atMostThe(dispatched, 'dispatched'),
        found: arrived,
      },
    ],
  );
}

function checkSkus(lines: readonly { readonly sku: string }[]): void {
  if (lines.length === 0) throw invalid('lines', oneLine, undefined);
  const seen = new Set<string>();
  lines.forEach(({ sku }, i) => {
    if (seen.has(filledText(`lines.${i}.sku`, sku))) throw invalid(`lines.${i}.sku`, eachProductOnce, sku);
    seen.add(sku);
  });
}
