import { DomainError, invalid } from '../../kernel/domain-error.js';
import { atMostThe } from '../../kernel/expectations.js';
import { wholeUnits } from '../../kernel/quantities.js';
import { requireReason } from '../../kernel/require-reason.js';
import type { CorrectOrder } from './phone-order.commands.js';
import type { LineFigures, OrderCorrected } from './phone-order.events.js';
import { lineOf, type KnownOrder, type LineState } from './phone-order.state.js';

/** A line is corrected at any time, with a reason; what arrived of it was granted, and what was granted was asked for. */
export function correct(data: CorrectOrder['data'], order: KnownOrder): OrderCorrected[] {
  const { orderId, retailerId, orderedOn, stage } = order;
  const { sku, reason } = data;
  if (stage === 'cancelled')
    throw new DomainError('order-cancelled', { en: `Order ${orderId} was cancelled.`, zh: `订单 ${orderId} 已取消。` });
  requireReason(reason, { en: 'An order is corrected only with a reason.', zh: '更正订单须填写原因。' });
  if (order.lines.filter((line) => line.sku === sku).length > 1)
    throw new DomainError('line-ambiguous', {
      en: `Order ${orderId} has several lines of product ${sku}.`,
      zh: `订单 ${orderId} 中产品 ${sku} 有多行。`,
    });
  const from = figures(lineOf(order, sku), stage === 'granted');
  if (data.granted !== undefined && from.granted === undefined)
    throw new DomainError('order-not-granted', {
      en: `Order ${orderId} was not granted yet.`,
      zh: `订单 ${orderId} 尚未批准。`,
    });
  const to = corrected(from, data);
  check(to, data);
  const isSame =
    to.requested === from.requested && to.granted === from.granted && to.unitPriceMinor === from.unitPriceMinor;
  return isSame ? [] : [{ type: 'OrderCorrected', data: { orderId, retailerId, orderedOn, sku, from, to } }];
}

function figures({ requested, granted, cutBy, unitPriceMinor }: LineState, isGranted: boolean): LineFigures {
  return {
    requested,
    ...(isGranted && { granted, ...(cutBy && { cutBy }) }),
    ...(unitPriceMinor !== undefined && { unitPriceMinor }),
  };
}

/** What is granted less than was asked for was cut, by supply unless another cause is known. */
function corrected(from: LineFigures, data: CorrectOrder['data']): LineFigures {
  const { requested = from.requested, granted = from.granted, unitPriceMinor = from.unitPriceMinor } = data;
  return {
    requested,
    ...(granted !== undefined && { granted, ...(granted < requested && { cutBy: from.cutBy ?? 'supply' }) }),
    ...(unitPriceMinor !== undefined && { unitPriceMinor }),
  };
}

function check({ requested, granted = 0, unitPriceMinor }: LineFigures, { arrived = 0 }: CorrectOrder['data']): void {
  wholeUnits('requested', requested);
  wholeUnits('granted', granted);
  if (unitPriceMinor !== undefined) wholeUnits('unitPriceMinor', unitPriceMinor);
  if (granted > requested) throw invalid('granted', atMostThe(requested, 'requested'), granted);
  if (granted < arrived)
    throw invalid('granted', { en: `at least the ${arrived} that arrived`, zh: `不少于已送达的 ${arrived}` }, granted);
}
