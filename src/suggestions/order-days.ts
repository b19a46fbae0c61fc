import { daysBetween } from '../calendar/weeks.js';
import type { ProductOrder } from '../read-models/readers/product-orders.reader.js';
import type { AskedOn, EventReference, RhythmFacts } from './reason-facts.js';

/** What was asked for on one day, with the events that say so. */
export interface OrderDay extends AskedOn {
  readonly events: readonly EventReference[];
}

/** Days looked at to say what is usual. */
const mostDays = 10;
/** From so many days on something is called usual. */
const leastUsual = 3;

/** A retailer's orders of one product by day, newest first: two orders of a day count as one. */
export function orderDays(orders: readonly ProductOrder[]): OrderDay[] {
  const days: OrderDay[] = [];
  for (const { orderId, orderedOn: on, requested, granted, revision } of orders) {
    const events = [{ stream: `order-${orderId}`, revision }];
    const last = days.at(-1);
    if (last?.on !== on) days.push({ on, requested, granted, events });
    else
      days[days.length - 1] = {
        ...{ on, requested: last.requested + requested, events: [...last.events, ...events] },
        granted: last.granted === null || granted === null ? null : last.granted + granted,
      };
  }
  return days;
}

/**
 * What can be said of the rhythm of the last days: nothing is called usual before there are three.
 * @param days  newest first, at least one
 * @param since  day from which orders were looked at; null where all were
 */
export function rhythmOf(
  days: readonly OrderDay[],
  since: string | null,
  packSize: number,
): { readonly facts: RhythmFacts; readonly events: readonly EventReference[] } | undefined {
  const looked = days.slice(0, mostDays);
  const [last, before] = looked;
  const oldest = looked.at(-1);
  if (!last || !oldest) return undefined;
  const usual =
    looked.length < leastUsual
      ? null
      : {
          units: inWholePacks(median(looked.map(({ requested }) => requested)), packSize),
          everyDays: Math.round(daysBetween(oldest.on, last.on) / (looked.length - 1)),
        };
  const facts: RhythmFacts = {
    ...{ kind: 'rhythm', days: looked.length, since: days.length > mostDays ? oldest.on : since, usual },
    last: askedOn(last),
    before: usual === null && before ? askedOn(before) : null,
  };
  return { facts, events: looked.flatMap(({ events }) => events) };
}

function askedOn({ on, requested, granted }: OrderDay): AskedOn {
  return { on, requested, granted };
}

/** The middle value; of an even number the smaller of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function inWholePacks(units: number, packSize: number): number {
  return packSize * Math.max(1, Math.round(units / packSize));
}
