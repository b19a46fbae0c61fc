import { daysBetween } from '../../calendar/weeks.js';
import type { OrderDays } from '../../read-models/readers/product-order-days.js';
import type { AlertFacts, UsualGap } from './rhythm-alert.js';

/** A rhythm is known from so many order days on. */
const leastDays = 3;
/** After so many times its usual gap an order is missing, and after two weeks at least. */
const silentGaps = 2;
const silentDays = 14;
/** An order within this part of the usual gap is early. */
const earlyGap = 0.5;

/**
 * Whether orders are due, early or missing on a day, by their own rhythm; undefined where they are neither.
 *
 * @param days  order days from `since` to `on`; undefined where there was none
 * @param otherwise  the gap in days where only one order day is known; where it is undefined fewer than three days tell nothing
 */
export function judgeRhythm(
  { on, since }: { readonly on: string; readonly since: string },
  days: OrderDays | undefined,
  otherwise?: number,
): AlertFacts | undefined {
  if (!days) {
    const nothing = { kind: 'silent', usual: null, last: null, since, daysSince: daysBetween(since, on) } as const;
    return otherwise === undefined ? undefined : nothing;
  }
  const usual = usualGap(days.days, days.from, days.last);
  const { last } = days;
  const daysSince = daysBetween(last, on);
  const gap = days.days > 1 ? daysBetween(days.from, last) / (days.days - 1) : otherwise;
  if (gap === undefined || (!usual && otherwise === undefined)) return undefined;
  if (daysSince >= Math.max(silentDays, silentGaps * gap))
    return { kind: 'silent', usual: usual ?? null, last, since, daysSince };
  if (!usual) return undefined;
  if (daysSince >= usual.everyDays) return { kind: 'due', usual, last, daysSince };
  return early(days);
}

/** Measured by the rhythm before the last order. */
function early({ days, from, before, last }: OrderDays): AlertFacts | undefined {
  if (before === null) return undefined;
  const usual = usualGap(days - 1, from, before);
  if (!usual) return undefined;
  const daysAfter = daysBetween(before, last);
  const gap = daysBetween(from, before) / (days - 2);
  return daysAfter <= earlyGap * gap ? { kind: 'early', usual, last, daysAfter } : undefined;
}

function usualGap(days: number, from: string, to: string): UsualGap | undefined {
  if (days < leastDays) return undefined;
  return { days, from, to, everyDays: Math.max(1, Math.round(daysBetween(from, to) / (days - 1))) };
}
