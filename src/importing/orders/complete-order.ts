import { DomainError } from '../../kernel/domain-error.js';
import { replay } from '../../kernel/decider.js';
import { compareWithRecorded } from '../../recording/phone-orders/late-lines.decider.js';
import { phoneOrder } from '../../recording/phone-orders/phone-order.decider.js';
import type { HeldLine, PhoneOrderEvent } from '../../recording/phone-orders/phone-order.events.js';
import { phoneOrderRules } from '../../recording/phone-orders/phone-order.rules.js';
import { known } from '../../recording/phone-orders/phone-order.state.js';
import { dayName } from '../fields/day-number.js';
import { deliverReleased } from '../held-lines/released-deliveries.js';
import type { ContextOn, ImportTarget } from '../import-options.js';
import type { ImportTally } from '../import-tally.js';
import type { ExaminedOrder } from './examine-orders.js';
import type { OrderRow } from './order-row.js';
import { deliver, pastDeliveries } from './past-deliveries.js';

/**
 * Brings an order that was recorded before up to what the file says of it: lines that were missing are added, deliveries
 * that were missing (the process died in between) are recorded, rows that contradict go to the rejects.
 */
export async function completeOrder(
  { store, commands }: ImportTarget,
  { order, held }: ExaminedOrder,
  past: readonly PhoneOrderEvent[],
  context: ContextOn,
  tally: ImportTally,
): Promise<void> {
  const { orderId, retailerId, rows } = order;
  const orderedOn = dayName(order.orderedOn);
  const state = known(replay(phoneOrder, past));
  if (state.retailerId !== retailerId || state.orderedOn !== orderedOn)
    throw new DomainError('order-differs', {
      en: `Order ${orderId}: expected retailer ${state.retailerId} and ${state.orderedOn} as recorded before, found ${retailerId} and ${orderedOn}.`,
      zh: `订单 ${orderId} 此前已记录为零售户 ${state.retailerId}、${state.orderedOn}，文件中为 ${retailerId}、${orderedOn}。`,
    });
  const { missing, contradicting, complete } = compareWithRecorded(state.recordedLines, rows);
  for (const { line, sku } of contradicting)
    tally.rejects.add(line, {
      en: `Order ${orderId} was recorded before with other figures of product ${sku}.`,
      zh: `订单 ${orderId} 此前已记录，其中产品 ${sku} 的数据不同。`,
    });

  let news = 0;
  if (complete) news += await deliver(commands, pastDeliveries(order, recordedOutright(past, rows, missing)), context);
  if (missing.length > 0) {
    const command = {
      type: 'RecordLateLines' as const,
      data: { lines: missing.map((row) => late(row, held.get(row))) },
    };
    await commands.execute(phoneOrderRules, orderId, command, context(orderedOn));
    tally.held += missing.filter((row) => held.has(row)).length;
    tally.completed++;
    news++;
  }
  if (missing.length > 0 || past.some(({ type }) => type === 'HeldLinesReleased'))
    news += await deliverReleased({ store, commands }, orderId, context);
  tally.count(news > 0 ? 'recorded' : 'unchanged');
}

/** The rows whose lines were neither held nor late: those that the order's own delivery brought. */
function recordedOutright(
  past: readonly PhoneOrderEvent[],
  rows: readonly OrderRow[],
  missing: readonly OrderRow[],
): OrderRow[] {
  const late = new Set(missing);
  const heldBefore = past.flatMap((event) => (event.type === 'OrderLinesHeld' ? event.data.lines : []));
  const count = new Map<string, number>();
  for (const line of heldBefore) count.set(key(line), (count.get(key(line)) ?? 0) + 1);
  return rows.filter((row) => {
    if (late.has(row)) return false;
    const left = count.get(key(row)) ?? 0;
    if (left > 0) count.set(key(row), left - 1);
    return left === 0;
  });
}

function key({ sku, requested, granted, delivered, unitPriceMinor }: OrderRow | HeldLine): string {
  return `${sku} ${requested} ${granted} ${delivered} ${unitPriceMinor ?? ''}`;
}

function late({ sku, requested, granted, delivered, unitPriceMinor }: OrderRow, held: HeldLine | undefined) {
  const figures = { sku, requested, granted, delivered, ...(unitPriceMinor !== undefined && { unitPriceMinor }) };
  if (!held) return figures;
  const { doubt, doubtZh, proposal } = held;
  return { ...figures, doubt, ...(doubtZh !== undefined && { doubtZh }), ...(proposal && { proposal }) };
}
