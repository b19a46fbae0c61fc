import { addWeeks, weekOf } from './weeks.js';

/**
 * The last week of which all orders are known: the one before the week of `today`, or, where orders are older than that, the one before
 * the newest, of which more may come.
 * @param newestOrder  day of the newest order; undefined where there is none
 */
export function lastKnownWeek(today: string, newestOrder: string | undefined): string {
  const last = addWeeks(weekOf(today), -1);
  if (newestOrder === undefined) return last;
  const newest = weekOf(newestOrder);
  return newest >= last ? last : addWeeks(newest, -1);
}
