import { addDays, addWeeks, isoWeekday, weekOf, weeksBetween, weeksWithin } from '../../calendar/weeks.js';
import { callCalendar } from '../../calendar/call-calendar.js';
import type { FestivalLocale } from '../../calendar/festival.js';
import { DomainError } from '../../kernel/domain-error.js';
import { historyCalls } from './history-calls.js';
import { countedWeeks } from './demand-from-counts.js';
import type { DemandHistory, HistoryNames } from './demand-history.js';
import { inTreeOrder } from './history-order.js';
import { LeafRows } from './leaf-rows.js';
import { masterData } from './master-data.js';
import type {
  DeclarationRow,
  DemandHistoryReader,
  MissedCallRow,
  ShortageRow,
} from '../../read-models/readers/demand-history.reader.js';
import { knownAsOf } from '../../read-models/readers/call-calendar.reader.js';
import { openShares, type OpenShares } from './open-shares.js';
import { readShelves } from './read-shelves.js';
import { soldWeeks } from './sold-weeks.js';
import { sharedUint8 } from '../../kernel/shared-arrays.js';

/** A history with the names of what it counts and the weeks it runs over. */
export interface NamedHistory {
  readonly names: HistoryNames;
  readonly history: DemandHistory;
  /** Monday of the first week */
  readonly firstWeek: string;
  /** Monday of the first week to forecast: the one after the last complete week */
  readonly nextWeek: string;
  /** what retailers declared in the last year, by retailer, product and day */
  readonly declarations: readonly DeclarationRow[];
  /** what is still ordered of leaves whose last day is near; absent: all of everything */
  readonly open?: OpenShares;
}

/** Whose public holidays are no call days, and the weeks ahead for which calls are looked up. */
export interface CallsAhead {
  readonly holidays: FestivalLocale;
  readonly horizon: number;
}

/** Weeks without any order after which a forecast is refused: the date is a mistake, or the business has ended. */
const longestSilence = 53;

/** Older declarations say little of how credible a retailer is now. */
const declarationDays = 364;

/** Monday of the last week that is complete when the day `asOf` ends. */
export function lastCompleteWeek(asOf: string): string {
  return isoWeekday(asOf) === 7 ? weekOf(asOf) : addWeeks(weekOf(asOf), -1);
}

/**
 * The demand up to the last week complete on `asOf`, from rows in the order retailer, product, week.
 *
 * @param reader  reads one state of the database, see `DemandHistoryReader.snapshot`
 * @param ahead  whose calls are followed, and how far ahead; absent: retailers are called every week
 * @throws {DomainError} 'not-enough-history' where no order lies before that day, or none for more than a year
 */
export async function readDemandHistory(
  reader: DemandHistoryReader,
  asOf: string,
  ahead?: CallsAhead,
): Promise<NamedHistory> {
  const lastWeek = lastCompleteWeek(asOf);
  const firstWeek = checkedFirstWeek(await reader.weeksWithOrders(lastWeek), asOf);
  const clock = new Map(weeksWithin(firstWeek, lastWeek).map((monday, week) => [monday, week]));
  const leaves = new LeafRows(clock);
  for await (const rows of reader.orderWeeks(lastWeek)) leaves.add(rows);
  const master = masterData(await reader.retailers(), await reader.products(), asOf);
  const { names, history } = inTreeOrder(leaves.rows, leaves.keys, clock.size, master);
  const missed = await missedWeeks(reader.missedCalls(), names, clock);
  const short = shortWeeks(await reader.shortages(), names, firstWeek, clock.size, asOf);
  const calendar = ahead && callCalendar(ahead.holidays, knownAsOf(await reader.callDayChanges(), asOf));
  const rhythms = calendar ? await reader.rhythms() : [];
  const calls = calendar && historyCalls(calendar, rhythms, names, firstWeek, clock.size + ahead.horizon);
  const orders = { ...history, missed, short, ...(calls && { calls }) };
  const shelves = await readShelves(reader, asOf);
  const counted = countedWeeks(orders, names, firstWeek, shelves);
  const sold = soldWeeks(orders, names, { firstWeek, lastDay: addDays(lastWeek, 6) }, shelves);
  const declarations = await reader.declarations(addDays(asOf, -declarationDays), asOf);
  const nextWeek = addWeeks(lastWeek, 1);
  const named = { names, history: { ...orders, counted, ...(sold && { sold }) }, firstWeek, nextWeek, declarations };
  if (!calendar) return named;
  const rhythmOf = new Map(rhythms.map((rhythm) => [rhythm.retailerId, rhythm]));
  const coming = { nextWeek, horizon: ahead.horizon, calendar, rhythms: rhythmOf };
  return { ...named, open: openShares(names, named.history, master, coming) };
}

function checkedFirstWeek([first, newest]: readonly [string | null, string | null], asOf: string): string {
  if (first === null || newest === null)
    throw new DomainError('not-enough-history', {
      en: `No order was asked for in a week complete on ${asOf}.`,
      zh: `截至 ${asOf} 没有一个完整的订货周，无法预测。`,
    });
  if (weeksBetween(newest, lastCompleteWeek(asOf)) > longestSilence)
    throw new DomainError('not-enough-history', {
      en: `As of ${asOf} nothing was ordered for over a year: the newest order is of the week of ${newest}.`,
      zh: `截至 ${asOf} 已有一年以上没有订货，最近的订单在 ${newest} 当周。`,
    });
  return first;
}

async function missedWeeks(
  batches: AsyncIterable<MissedCallRow[]>,
  names: HistoryNames,
  clock: ReadonlyMap<string, number>,
): Promise<Uint8Array> {
  const missed = sharedUint8(names.retailers.length * clock.size);
  const indexOf = new Map(names.retailers.map((id, i) => [id, i]));
  for await (const rows of batches)
    for (const [id, week] of rows) {
      const [retailer, at] = [indexOf.get(id), clock.get(week)];
      if (retailer !== undefined && at !== undefined) missed[retailer * clock.size + at] = 1;
    }
  return missed;
}

/** Weeks that a shortage touches. One that is not over and has no foreseen end lasts to the as-of date at least. */
function shortWeeks(
  shortages: readonly ShortageRow[],
  names: HistoryNames,
  firstWeek: string,
  weeks: number,
  asOf: string,
): Uint8Array {
  const short = sharedUint8(names.skus.length * weeks);
  const indexOf = new Map(names.skus.map((sku, i) => [sku, i]));
  for (const [sku, from, until] of shortages) {
    const index = indexOf.get(sku);
    const last = until ?? addDays(asOf, 7);
    if (index === undefined || last < firstWeek || last < from) continue;
    const begin = Math.max(0, weeksBetween(firstWeek, from));
    const end = Math.min(weeks - 1, weeksBetween(firstWeek, last));
    for (let week = begin; week <= end; week++) short[index * weeks + week] = 1;
  }
  return short;
}
