import { DomainError, invalid } from '../../kernel/domain-error.js';
import { atMostThe } from '../../kernel/expectations.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import type { PastOrderLine, RecordPastOrder, RejectHeldLines, ReleaseHeldLines } from './phone-order.commands.js';
import type { HeldLine, PhoneOrderEvent, ReleasedLine } from './phone-order.events.js';
import type { KnownOrder, PhoneOrder } from './phone-order.state.js';

/** An order of the past is placed and granted in one; recorded again it changes nothing, with other content it is refused. */
export function recordPast(data: RecordPastOrder['data'], state: PhoneOrder): PhoneOrderEvent[] {
  const { orderId, retailerId, orderedOn, takenBy, lines, held } = data;
  if (state.stage !== 'none') {
    if (
      sameContent(state.recordedLines, [...lines, ...held]) &&
      state.retailerId === retailerId &&
      state.orderedOn === orderedOn
    )
      return [];
    throw new DomainError('order-differs', {
      en: `Order ${orderId} was recorded before with other lines.`,
      zh: `订单 ${orderId} 此前已记录，明细不同。`,
    });
  }
  businessDate('orderedOn', orderedOn);
  lines.forEach((line, i) => checkFigures(line, `lines.${i}`));
  const of = { orderId, retailerId, orderedOn };
  const placed = lines.map(({ sku, requested, unitPriceMinor }) =>
    unitPriceMinor === undefined ? { sku, requested } : { sku, requested, unitPriceMinor },
  );
  const granted = lines.map(({ sku, granted, requested }) =>
    granted < requested ? { sku, granted, cutBy: 'supply' as const } : { sku, granted },
  );
  const events: PhoneOrderEvent[] = [
    { type: 'OrderPlaced', data: { ...of, takenBy, lines: placed } },
    { type: 'OrderGranted', data: { ...of, lines: granted } },
  ];
  if (held.length > 0) events.push({ type: 'OrderLinesHeld', data: { ...of, lines: held } });
  return events;
}

/** Held lines are let go with a reason, each once; a repair says which figures are right, or takes those proposed. */
export function releaseHeld(
  { resolution, lines, reason }: ReleaseHeldLines['data'],
  order: KnownOrder,
): PhoneOrderEvent[] {
  if (!reason.trim())
    throw new DomainError('reason-missing', {
      en: 'Held lines are released only with a reason.',
      zh: '放行待核实的行须填写原因。',
    });
  const waiting = waitingLines(lines, order);
  const released = waiting.map((held, i): ReleasedLine => {
    const figures = lines[i]?.figures;
    if (figures) checkFigures(figures, `lines.${i}.figures`);
    return resolution === 'accepted'
      ? asHeld(held)
      : { line: held.line, sku: held.sku, ...(figures ?? proposed(held)) };
  });
  if (released.length === 0) return [];
  const { orderId, retailerId, orderedOn } = order;
  return [{ type: 'HeldLinesReleased', data: { orderId, retailerId, orderedOn, resolution, lines: released } }];
}

/** Held lines are rejected with a reason: they stay in the history, and count in nothing. */
export function rejectHeld({ lines, reason }: RejectHeldLines['data'], order: KnownOrder): PhoneOrderEvent[] {
  if (!reason.trim())
    throw new DomainError('reason-missing', {
      en: 'Held lines are rejected only with a reason.',
      zh: '否决待核实的行须填写原因。',
    });
  const rejected = waitingLines(lines, order).map(({ line, sku }) => ({ line, sku }));
  if (rejected.length === 0) return [];
  const { orderId, retailerId, orderedOn } = order;
  return [{ type: 'HeldLinesRejected', data: { orderId, retailerId, orderedOn, lines: rejected } }];
}

/** The held lines that a command names. @throws {DomainError} 'order-cancelled', 'held-line-unknown', 'invalid' where one comes twice */
function waitingLines(lines: readonly { readonly line: number }[], order: KnownOrder): HeldLine[] {
  if (order.stage === 'cancelled')
    throw new DomainError('order-cancelled', {
      en: `Order ${order.orderId} was cancelled.`,
      zh: `订单 ${order.orderId} 已取消。`,
    });
  const seen = new Set<number>();
  return lines.map(({ line }, i) => {
    if (seen.has(line)) throw invalid(`lines.${i}.line`, { en: 'each line once', zh: '每行只出现一次' }, line);
    seen.add(line);
    const held = order.held.find((each) => each.line === line);
    if (!held)
      throw new DomainError('held-line-unknown', {
        en: `Order ${order.orderId} holds no line ${line}.`,
        zh: `订单 ${order.orderId} 的第 ${line} 行没有待核实。`,
      });
    return held;
  });
}

function checkFigures({ requested, granted }: Pick<PastOrderLine, 'requested' | 'granted'>, field: string): void {
  wholeUnits(`${field}.requested`, requested);
  wholeUnits(`${field}.granted`, granted);
  if (granted > requested) throw invalid(`${field}.granted`, atMostThe(requested, 'requested'), granted);
}

function asHeld({ line, sku, requested, granted, delivered, unitPriceMinor }: HeldLine): ReleasedLine {
  return { line, sku, requested, granted, delivered, ...(unitPriceMinor !== undefined && { unitPriceMinor }) };
}

function proposed({ line, proposal }: HeldLine) {
  if (!proposal)
    throw invalid(
      `lines.${line}.figures`,
      { en: 'the right figures', zh: '正确的数量和单价' },
      { en: 'none, and no proposal is known', zh: '空白，且没有建议值' },
    );
  return proposal;
}

function sameContent(recorded: readonly PastOrderLine[], repeated: readonly PastOrderLine[]): boolean {
  const canonical = (lines: readonly PastOrderLine[]) =>
    lines
      .map(({ sku, requested, granted, unitPriceMinor }) => `${sku} ${requested} ${granted} ${unitPriceMinor ?? ''}`)
      .sort()
      .join('\n');
  return canonical(recorded) === canonical(repeated);
}
