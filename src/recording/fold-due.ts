import { replay } from '../kernel/decider.js';
import type { Message } from '../kernel/message.js';
import { phoneOrder } from './phone-orders/phone-order.decider.js';
import type { PhoneOrderEvent } from './phone-orders/phone-order.events.js';

/**
 * Units of each product that an order entitles to: granted, or requested until allocation has answered. Of a cancelled order what it
 * entitled to before: goods that were on their way may arrive nonetheless.
 * @returns undefined where the order was never placed
 */
export function grantedUnits(events: readonly Message[]): ReadonlyMap<string, number> | undefined {
  if (events[0]?.type !== 'OrderPlaced') return undefined;
  const order = replay(phoneOrder, events as readonly PhoneOrderEvent[]);
  if (order.stage === 'none') return undefined;
  const answered = events.some(({ type }) => type === 'OrderGranted');
  return summed(order.lines, ({ requested, granted }) => (answered ? granted : requested));
}

/** Units of each product that lines of deliveries brought; what was refused at the door did not stay. */
export function deliveredUnits(
  lines: readonly { readonly sku: string; readonly delivered: number }[],
): Map<string, number> {
  return summed(lines, ({ delivered }) => delivered);
}

function summed<Line extends { readonly sku: string }>(
  lines: readonly Line[],
  unitsOf: (line: Line) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(line.sku, (sums.get(line.sku) ?? 0) + unitsOf(line));
  return sums;
}
