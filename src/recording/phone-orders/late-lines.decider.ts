import { DomainError } from '../../kernel/domain-error.js';
import type { PastOrderLine, RecordLateLines } from './phone-order.commands.js';
import type { HeldLine, HeldLinesReleased, OrderLinesHeld, ReleasedLine } from './phone-order.events.js';
import type { KnownOrder } from './phone-order.state.js';

/** The lines that a file has of an order, compared with those recorded before. */
export interface Comparison<Line> {
  /** Recorded before with the same figures. */
  readonly same: readonly Line[];
  /** Not recorded yet: the order has no line of the product that this one could contradict. */
  readonly missing: readonly Line[];
  /** Recorded before with other figures. */
  readonly contradicting: readonly Line[];
  /** Whether the file has every line that was recorded before. */
  readonly complete: boolean;
}

/** Compares line by line, in any order; of lines that are the same each counts once. */
export function compareWithRecorded<Line extends PastOrderLine>(
  recorded: readonly PastOrderLine[],
  given: readonly Line[],
): Comparison<Line> {
  const open = new Map<string, PastOrderLine[]>();
  for (const line of recorded) open.set(key(line), [...(open.get(key(line)) ?? []), line]);
  const same: Line[] = [];
  const others = given.filter((line) => {
    const known = open.get(key(line))?.pop() !== undefined;
    if (known) same.push(line);
    return !known;
  });
  const notGiven = new Set([...open.values()].flat().map(({ sku }) => sku));
  return {
    same,
    missing: others.filter(({ sku }) => !notGiven.has(sku)),
    contradicting: others.filter(({ sku }) => notGiven.has(sku)),
    complete: notGiven.size === 0,
  };
}

/** Why a line is held that is released at once. */
const leftOut = { doubt: 'The order was recorded without this line.', doubtZh: '订单此前记录时没有这一行。' };

/**
 * Lines that an earlier import of a past order left out, a row of its file having been refused: held and, unless doubted,
 * released in one, so that the order stays as it was first recorded. Recorded again they change nothing.
 */
export function recordLate(
  { lines }: RecordLateLines['data'],
  order: KnownOrder,
): (OrderLinesHeld | HeldLinesReleased)[] {
  const { orderId, retailerId, orderedOn, stage, recordedLines: recorded } = order;
  if (stage === 'cancelled')
    throw new DomainError('order-cancelled', { en: `Order ${orderId} was cancelled.`, zh: `订单 ${orderId} 已取消。` });
  if (stage === 'open')
    throw new DomainError('order-not-granted', {
      en: `Order ${orderId} was not granted yet.`,
      zh: `订单 ${orderId} 尚未批准。`,
    });
  const { missing, contradicting } = compareWithRecorded(recorded, lines);
  const [otherwise] = contradicting;
  if (otherwise)
    throw new DomainError('order-differs', {
      en: `Order ${orderId} has product ${otherwise.sku} with other figures.`,
      zh: `订单 ${orderId} 中产品 ${otherwise.sku} 的数据不同。`,
    });
  if (missing.length === 0) return [];
  const doubtless = new Set<HeldLine>();
  const held = missing.map(({ doubt, ...line }, i) => {
    const each = {
      line: recorded.length + i + 1,
      ...line,
      ...(doubt === undefined ? leftOut : { doubt }),
    };
    if (doubt === undefined) doubtless.add(each);
    return each;
  });
  const of = { orderId, retailerId, orderedOn };
  const released = held.filter((line) => doubtless.has(line)).map(asHeld);
  const events: (OrderLinesHeld | HeldLinesReleased)[] = [{ type: 'OrderLinesHeld', data: { ...of, lines: held } }];
  if (released.length > 0)
    events.push({ type: 'HeldLinesReleased', data: { ...of, resolution: 'accepted', lines: released } });
  return events;
}

function asHeld({ line, sku, requested, granted, delivered, unitPriceMinor }: HeldLine): ReleasedLine {
  return { line, sku, requested, granted, delivered, ...(unitPriceMinor !== undefined && { unitPriceMinor }) };
}

function key({ sku, requested, granted, unitPriceMinor }: PastOrderLine): string {
  return `${sku} ${requested} ${granted} ${unitPriceMinor ?? ''}`;
}
