import type { CallCalendar } from '../../calendar/call-calendar.js';
import { callsBetween, type CallRhythm } from '../../calendar/call-days.js';
import { addDays, daysBetween, weeksFrom } from '../../calendar/weeks.js';
import type { DemandHistory, HistoryNames } from './demand-history.js';
import type { MasterData } from './master-data.js';

/** By the number of a leaf: the share of each coming week's order that is still taken, shape (horizon,), 0 … 1. */
export type OpenShares = ReadonlyMap<number, Float64Array>;

/** The weeks that are forecast, and who is called when. */
export interface ComingCalls {
  /** a Monday */
  readonly nextWeek: string;
  readonly horizon: number;
  readonly calendar: CallCalendar;
  readonly rhythms: ReadonlyMap<string, CallRhythm>;
}

/**
 * What is still ordered of leaves whose retailer or product has its last day within the weeks that are forecast: all of it in weeks before,
 * nothing in weeks after. The order of the week in between comes where its call does, by the last day; where any day may be the order's, so
 * much as days are left.
 */
export function openShares(
  { retailers, skus }: HistoryNames,
  { live, retailerOf, areaSkuOf, skuOfAreaSku }: DemandHistory,
  master: MasterData,
  coming: ComingCalls,
): OpenShares {
  const last = addDays(coming.nextWeek, 7 * coming.horizon - 1);
  const ends = (day: string | null | undefined): string => (day && day < last ? day : last);
  const [retailerEnds, skuEnds] = [
    retailers.map((id) => ends(master.retailers.get(id)?.lastDay)),
    skus.map((sku) => ends(master.products.get(sku)?.lastDay)),
  ];
  const shares = new Map<number, Float64Array>();
  if ([...retailerEnds, ...skuEnds].every((day) => day === last)) return shares;
  live.forEach((alive, leaf) => {
    const retailer = retailerOf[leaf] ?? 0;
    const [first = last] = [
      retailerEnds[retailer] ?? last,
      skuEnds[skuOfAreaSku[areaSkuOf[leaf] ?? 0] ?? 0] ?? last,
    ].sort();
    const rhythm = coming.rhythms.get(retailers[retailer] ?? '');
    if (alive && first < last) shares.set(leaf, weeksOpen(first, rhythm, coming));
  });
  return shares;
}

function weeksOpen(
  lastDay: string,
  rhythm: CallRhythm | undefined,
  { nextWeek, horizon, calendar }: ComingCalls,
): Float64Array {
  return Float64Array.from(weeksFrom(nextWeek, horizon), (monday) => {
    const days = daysBetween(monday, lastDay) + 1;
    if (days <= 0 || days >= 7) return Number(days > 0);
    if (!rhythm || rhythm.orderDay === null) return days / 7;
    const calls = callsBetween(calendar, rhythm, monday, addDays(monday, 6)).length;
    return calls === 0 ? 0 : callsBetween(calendar, rhythm, monday, lastDay).length / calls;
  });
}
