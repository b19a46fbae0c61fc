import { addDays, isoWeekday } from '../calendar/weeks.js';
import type { RetailerOrderDay } from '../read-models/readers/order-days.reader.js';

/** A retailer and the day on which it is called. */
export interface Call {
  readonly retailerId: string;
  readonly on: string;
}

/** The first call from `today` on, of retailers that trade. On some days no retailer is called, e.g. at weekends. */
export function nextCall(retailers: readonly RetailerOrderDay[], today: string): Call | undefined {
  for (let days = 0; days < 7; days++) {
    const on = addDays(today, days);
    const due = retailers.find(({ orderDay, closedOn }) => closedOn === null && orderDay === isoWeekday(on));
    if (due) return { retailerId: due.retailerId, on };
  }
  return undefined;
}
