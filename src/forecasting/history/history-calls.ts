import type { CallCalendar } from '../../calendar/call-calendar.js';
import { callCoverage } from '../../calendar/call-coverage.js';
import { weekOf } from '../../calendar/weeks.js';
import type { RetailerRhythm } from '../../read-models/readers/call-calendar.reader.js';
import { sharedFloat64, sharedUint32 } from '../../kernel/shared-arrays.js';
import type { HistoryCalls, HistoryNames } from './demand-history.js';

/**
 * Weeks of demand that retailers order in each week, for groups of retailers that are called on the same days.
 *
 * @param weeks  of history and horizon
 * @returns undefined where no retailer has an order day
 */
export function historyCalls(
  calendar: CallCalendar,
  rhythms: readonly RetailerRhythm[],
  { retailers }: HistoryNames,
  firstWeek: string,
  weeks: number,
): HistoryCalls | undefined {
  const rhythmOf = new Map(rhythms.map((rhythm) => [rhythm.retailerId, rhythm]));
  const groups = new Map<string, number>();
  const rows: Float64Array[] = [];
  const groupOf = sharedUint32(retailers.length);
  retailers.forEach((retailerId, retailer) => {
    const { orderDay = null, orderCycle = 1, firstCall = null } = rhythmOf.get(retailerId) ?? {};
    const key = [orderDay, orderCycle, firstCall && weekOf(firstCall)].join('/');
    let group = groups.get(key);
    if (group === undefined) {
      const rhythm = { orderDay, orderCycle, firstCall };
      groups.set(key, (group = rows.length));
      rows.push(callCoverage(calendar, rhythm, firstWeek, weeks) ?? new Float64Array(weeks).fill(1));
    }
    groupOf[retailer] = group;
  });
  if (rhythms.every(({ orderDay }) => orderDay === null)) return undefined;
  const coverage = sharedFloat64(rows.length * weeks);
  rows.forEach((row, group) => coverage.set(row, group * weeks));
  return { groupOf, coverage, stride: weeks, usual: Float64Array.from(rows, usualOf) };
}

function usualOf(coverage: Float64Array): number {
  const called = coverage.filter((weeks) => weeks > 0).sort();
  return called[Math.floor(called.length / 2)] ?? 1;
}
