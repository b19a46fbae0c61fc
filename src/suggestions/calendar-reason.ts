import type { CallTiming } from './call-timing.js';
import type { EventReference, Reason } from './suggestion.js';

/**
 * Why an order has to last longer than usual: the calls that are not made, with the festival that closes them.
 * @param events  where the calendar is recorded
 */
export function calendarReason(
  { nextCallOn, protectionDays, closure }: CallTiming,
  events: readonly EventReference[],
): Reason | undefined {
  if (nextCallOn === null || closure === undefined) return undefined;
  const { day, festival } = closure;
  const [whyEn, whyZh] = festival
    ? [`Because of ${festival.en} there is no call on ${day}`, `因${festival.zh}，${day} 不访销`]
    : [`There is no call on ${day}`, `${day} 不访销`];
  return {
    kind: 'calendar',
    en: `${whyEn}: the next one is on ${nextCallOn}, so this order has to last ${protectionDays} days.`,
    zh: `${whyZh}，下次访销日为 ${nextCallOn}，本次订货需满足 ${protectionDays} 天。`,
    events,
  };
}
