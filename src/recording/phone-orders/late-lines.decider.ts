import { DomainError } from '../../kernel/domain-error.js';
import type { PastOrderLine, RecordLateLines } from './phone-order.commands.js';
import type { HeldLine, HeldLinesReleased, OrderLinesHeld, ReleasedLine } from './phone-order.events.js';
import type { KnownOrder } from './phone-order.state.js';

/** What a file tells of an order against what was told before. */
export interface Comparison<Line> {
  /** Told before, the same. */
  readonly same: readonly Line[];
  /** Never told: the order has no line of the product that this one could contradict. */
  readonly missing: readonly Line[];
  /** Other figures than told before. */
  readonly contradicting: readonly Line[];
  /** Whether everything told before is told again. */
  readonly complete: boolean;
}

/** Compares line by line, in any order; of lines that are the same each counts once. */
export function compareWithTold<Line extends PastOrderLine>(
  told: readonly PastOrderLine[],
  telling: readonly Line[],
): Comparison<Line> {
  const open = new Map<string, PastOrderLine[]>();
  for (const line of told) open.set(key(line), [...(open.get(key(line)) ?? []), line]);
  const same: Line[] = [];
  const others = telling.filter((line) => {
    const known = open.get(key(line))?.pop() !== undefined;
    if (known) same.push(line);
    return !known;
  });
  const untold = new Set([...open.values()].flat().map(({ sku }) => sku));
  return {
    same,
    missing: others.filter(({ sku }) => !untold.has(sku)),
    contradicting: others.filter(({ sku }) => untold.has(sku)),
    complete: untold.size === 0,
  };
}

/**
 * Lines that an earlier telling of a past order left out, a row of its file having been refused: held and, unless doubted,
 * released in one, so that the order's first telling stays as it was. Told again they change nothing.
 */
export function recordLate(
  { lines }: RecordLateLines['data'],
  order: KnownOrder,
): (OrderLinesHeld | HeldLinesReleased)[] {
  const { orderId, retailerId, orderedOn, stage, told } = order;
  if (stage === 'cancelled') throw new DomainError('order-cancelled', `Order ${orderId} was cancelled.`);
  if (stage === 'open') throw new DomainError('order-not-granted', `Order ${orderId} was not granted yet.`);
  const { missing, contradicting } = compareWithTold(told, lines);
  const [otherwise] = contradicting;
  if (otherwise)
    throw new DomainError('order-differs', `Order ${orderId} has product ${otherwise.sku} with other figures.`);
  if (missing.length === 0) return [];
  const doubtless = new Set<HeldLine>();
  const held = missing.map(({ doubt, ...line }, i) => {
    const each = { line: told.length + i + 1, ...line, doubt: doubt ?? 'The order was recorded without this line.' };
    if (doubt === undefined) doubtless.add(each);
    return each;
  });
  const of = { orderId, retailerId, orderedOn };
  const released = held.filter((line) => doubtless.has(line)).map(asTold);
  const events: (OrderLinesHeld | HeldLinesReleased)[] = [{ type: 'OrderLinesHeld', data: { ...of, lines: held } }];
  if (released.length > 0)
    events.push({ type: 'HeldLinesReleased', data: { ...of, resolution: 'accepted', lines: released } });
  return events;
}

function asTold({ line, sku, requested, granted, delivered, unitPriceMinor }: HeldLine): ReleasedLine {
  return { line, sku, requested, granted, delivered, ...(unitPriceMinor !== undefined && { unitPriceMinor }) };
}

function key({ sku, requested, granted, unitPriceMinor }: PastOrderLine): string {
  return `${sku} ${requested} ${granted} ${unitPriceMinor ?? ''}`;
}
