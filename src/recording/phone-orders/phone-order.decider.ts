import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { atMost, eachProductOnce, oneLine } from '../../kernel/expectations.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import { requireReason } from '../../kernel/require-reason.js';
import { verbatim } from '../../kernel/language.js';
import type {
  CancelOrder,
  ChangeOrderLine,
  GrantOrder,
  PhoneOrderCommand,
  PlaceOrder,
} from './phone-order.commands.js';
import type { OrderLineChanged, PhoneOrderEvent } from './phone-order.events.js';
import { correct } from './correct-order.decider.js';
import { recordLate } from './late-lines.decider.js';
import { answersTo, orderLineOf } from './suggestion-answers.js';
import { recordPast, rejectHeld, releaseHeld } from './past-order.decider.js';
import { evolve, known, lineOf, type KnownOrder, type PhoneOrder } from './phone-order.state.js';

/** The rules of an order: placed once, changed with a reason until it is granted, granted once, cancelled for good unless it was delivered. */
export const phoneOrder: Decider<PhoneOrder, PhoneOrderCommand, PhoneOrderEvent> = {
  initial: { stage: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'PlaceOrder':
        return place(command.data, state);
      case 'ChangeOrderLine':
        return changeLine(command.data, undelivered(command.data, open(state)));
      case 'GrantOrder':
        return grant(command.data, open(state));
      case 'CancelOrder':
        return cancel(command.data, known(state));
      case 'CorrectOrder':
        return correct(command.data, known(state));
      case 'RecordPastOrder':
        return recordPast(command.data, state);
      case 'RecordLateLines':
        return recordLate(command.data, known(state));
      case 'ReleaseHeldLines':
        return releaseHeld(command.data, known(state));
      case 'RejectHeldLines':
        return rejectHeld(command.data, known(state));
    }
  },

  evolve,
};

function place(data: PlaceOrder['data'], state: PhoneOrder): PhoneOrderEvent[] {
  if (state.stage !== 'none')
    throw new DomainError('order-exists', {
      en: `Order ${data.orderId} was already placed.`,
      zh: `订单 ${data.orderId} 此前已下单。`,
    });
  if (data.lines.length === 0) throw invalid('lines', oneLine, undefined);
  businessDate('orderedOn', data.orderedOn);
  const seen = new Set<string>();
  data.lines.forEach(({ sku, requested }, i) => {
    wholeUnits(`lines.${i}.requested`, requested, 1);
    if (seen.has(sku)) throw invalid(`lines.${i}.sku`, eachProductOnce, sku);
    seen.add(sku);
  });
  const { orderId, retailerId, orderedOn, takenBy } = data;
  const placed = { orderId, retailerId, orderedOn, takenBy, lines: data.lines.map(orderLineOf) };
  return [{ type: 'OrderPlaced', data: placed }, ...answersTo(data)];
}

function changeLine({ sku, to, reason }: ChangeOrderLine['data'], order: KnownOrder): OrderLineChanged[] {
  wholeUnits('to', to);
  requireReason(reason, { en: 'An order is changed only with a reason.', zh: '修改订单须填写原因。' });
  const matches = order.lines.filter((line) => line.sku === sku);
  if (matches.length > 1)
    throw new DomainError('line-ambiguous', {
      en: `Order ${order.orderId} has ${matches.length} lines of product ${sku}.`,
      zh: `订单 ${order.orderId} 中产品 ${sku} 有 ${matches.length} 行。`,
    });
  const from = matches[0]?.requested ?? 0;
  if (from === 0 && to === 0)
    throw new DomainError('line-unknown', {
      en: `Order ${order.orderId} has no line of product ${sku}.`,
      zh: `订单 ${order.orderId} 中没有产品 ${sku}。`,
    });
  const { orderId, retailerId, orderedOn } = order;
  return from === to ? [] : [{ type: 'OrderLineChanged', data: { orderId, retailerId, orderedOn, sku, from, to } }];
}

/** Granting less than was requested is a cut: by supply, unless the command names another cause. */
function grant({ lines }: GrantOrder['data'], order: KnownOrder): PhoneOrderEvent[] {
  const seen = new Set<string>();
  lines.forEach(({ sku, granted }, i) => {
    wholeUnits(`lines.${i}.granted`, granted);
    if (seen.has(sku)) throw invalid(`lines.${i}.sku`, eachProductOnce, sku);
    seen.add(sku);
    const { requested } = lineOf(order, sku);
    if (granted > requested)
      throw new DomainError(
        'grant-exceeds-request',
        {
          en: `Product ${sku}: requested ${requested}, granted ${granted}.`,
          zh: `产品 ${sku}：要货 ${requested}，不能批准 ${granted}。`,
        },
        [{ field: `lines.${i}.granted`, expected: atMost(requested), found: verbatim(granted) }],
      );
  });
  const { orderId, retailerId, orderedOn } = order;
  const answered = order.lines.map(({ sku, requested }) => {
    const { granted = 0, cutBy = 'supply' as const } = lines.find((line) => line.sku === sku) ?? {};
    return granted < requested ? { sku, granted, cutBy } : { sku, granted };
  });
  return [{ type: 'OrderGranted', data: { orderId, retailerId, orderedOn, lines: answered } }];
}

function cancel({ reason, delivered }: CancelOrder['data'], order: KnownOrder): PhoneOrderEvent[] {
  if (order.stage === 'cancelled') return [];
  requireReason(reason, { en: 'An order is cancelled only with a reason.', zh: '取消订单须填写原因。' });
  const { orderId, retailerId, orderedOn, lines } = undelivered({ delivered }, order);
  const voided = lines.map(({ sku, requested, granted, cutBy }) =>
    cutBy === undefined ? { sku, requested, granted } : { sku, requested, granted, cutBy },
  );
  return [{ type: 'OrderCancelled', data: { orderId, retailerId, orderedOn, lines: voided } }];
}

function open(state: PhoneOrder): KnownOrder {
  const order = known(state);
  if (order.stage === 'cancelled')
    throw new DomainError('order-cancelled', {
      en: `Order ${order.orderId} was cancelled.`,
      zh: `订单 ${order.orderId} 已取消。`,
    });
  if (order.stage === 'granted')
    throw new DomainError('order-granted', {
      en: `Order ${order.orderId} was already granted.`,
      zh: `订单 ${order.orderId} 此前已批准。`,
    });
  return order;
}

/** What arrived was asked for: it can be neither unasked nor asked for otherwise. */
function undelivered({ delivered = false }: Pick<CancelOrder['data'], 'delivered'>, order: KnownOrder): KnownOrder {
  if (delivered)
    throw new DomainError('order-delivered', {
      en: `Order ${order.orderId} was delivered already: what the retailer sends back is recorded with its delivery.`,
      zh: `订单 ${order.orderId} 已送达；零售户的退货在送货中登记。`,
    });
  return order;
}
