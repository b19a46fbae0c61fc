import type { CallCalendar } from './call-calendar.js';
import { callCoverage } from './call-coverage.js';

const workingDays = [1, 2, 3, 4, 5];

/** The mean coverage of weekly calls from Monday to Friday: how many weeks of demand a whole region orders in each week. Shape (weeks,). */
export function meanCoverage(calendar: CallCalendar, firstWeek: string, weeks: number): Float64Array {
  const mean = new Float64Array(weeks);
  for (const orderDay of workingDays) {
    const coverage = callCoverage(calendar, { orderDay, orderCycle: 1, firstCall: null }, firstWeek, weeks);
    for (let week = 0; week < weeks; week++)
      mean[week] = (mean[week] ?? 0) + (coverage?.[week] ?? 1) / workingDays.length;
  }
  return mean;
}
