import type { DataSource } from 'typeorm';
import { addDays, addWeeks, isoWeekday, weekOf, weeksBetween, weeksWithin } from '../../calendar/weeks.js';
import { DomainError } from '../../kernel/domain-error.js';
import { countedWeeks } from './demand-from-counts.js';
import { censored, observed, type DemandHistory, type HistoryNames } from './demand-history.js';
import { GrowingRows } from './growing-rows.js';
import { inTreeOrder, type LeafKeys } from './history-order.js';
import { readMasterData } from './master-data.js';
import { rawRows } from './raw-rows.js';
import { readShelves } from './read-shelves.js';
import { sharedUint8 } from '../../kernel/shared-arrays.js';

/** A history with the names of what it counts and the weeks it runs over. */
export interface NamedHistory {
  readonly names: HistoryNames;
  readonly history: DemandHistory;
  /** Monday of the first week */
  readonly firstWeek: string;
  /** Monday of the first week to forecast: the one after the last complete week */
  readonly nextWeek: string;
}

/** Weeks without any order after which there is nothing to go on: the date is a slip, or the business is over. */
const longestSilence = 53;

/** Monday of the last week that is complete when the day `asOf` ends. */
export function lastCompleteWeek(asOf: string): string {
  return isoWeekday(asOf) === 7 ? weekOf(asOf) : addWeeks(weekOf(asOf), -1);
}

/**
 * Reads everything that was asked for up to the last week complete on `asOf`, in one pass over `weekly_demand` in the order of its key.
 *
 * @throws {DomainError} 'not-enough-history' where no order lies before that day, or none for more than a year
 */
export function readDemandHistory(readModels: DataSource, asOf: string): NamedHistory {
  const lastWeek = lastCompleteWeek(asOf);
  const [firstWeek, newest] = weeksOfOrders(readModels, lastWeek);
  if (firstWeek === null || newest === null)
    throw new DomainError('not-enough-history', `No order was asked for in a week complete on ${asOf}.`);
  if (weeksBetween(newest, lastWeek) > longestSilence)
    throw new DomainError(
      'not-enough-history',
      `As of ${asOf} nothing was ordered for over a year: the newest order is of the week of ${newest}.`,
    );
  const clock = new Map(weeksWithin(firstWeek, lastWeek).map((monday, week) => [monday, week]));
  const { rows, keys } = readRows(readModels, clock, lastWeek);
  const { names, history } = inTreeOrder(rows, keys, clock.size, readMasterData(readModels, asOf));
  const missed = missedWeeks(readModels, names, clock);
  const short = shortWeeks(readModels, names, firstWeek, clock.size, asOf);
  const orders = { ...history, missed, short };
  const counted = countedWeeks(orders, names, firstWeek, readShelves(readModels, asOf));
  return { names, history: { ...orders, counted }, firstWeek, nextWeek: addWeeks(lastWeek, 1) };
}

type FirstAndLast = [first: string | null, last: string | null];

function weeksOfOrders(readModels: DataSource, lastWeek: string): FirstAndLast {
  const sql = 'SELECT min(week_of), max(week_of) FROM weekly_demand WHERE requested > 0 AND week_of <= ?';
  for (const weeks of rawRows<FirstAndLast>(readModels, sql, lastWeek)) return weeks;
  return [null, null];
}

function readRows(readModels: DataSource, clock: ReadonlyMap<string, number>, lastWeek: string) {
  const rows = new GrowingRows();
  const keys: LeafKeys = { retailerIds: [], skus: [] };
  let [retailerBefore, skuBefore] = ['', ''];
  type Row = [retailerId: string, sku: string, weekOf: string, requested: number, marks: number];
  const sql =
    'SELECT retailer_id, sku, week_of, requested, marks FROM weekly_demand ' +
    'WHERE week_of <= ? AND (requested > 0 OR marks > 0) ORDER BY retailer_id, sku, week_of';
  for (const [retailerId, sku, week, requested, marks] of rawRows<Row>(readModels, sql, lastWeek)) {
    if (retailerId !== retailerBefore || sku !== skuBefore) {
      // A leaf begins with its first order: an empty shelf seen before says nothing.
      if (requested <= 0) continue;
      keys.retailerIds.push((retailerBefore = retailerId));
      keys.skus.push((skuBefore = sku));
    }
    const at = clock.get(week);
    if (at !== undefined) rows.add(keys.skus.length - 1, at, Math.max(0, requested), marks === 0 ? observed : censored);
  }
  return { rows, keys };
}

function missedWeeks(readModels: DataSource, names: HistoryNames, clock: ReadonlyMap<string, number>): Uint8Array {
  const missed = sharedUint8(names.retailers.length * clock.size);
  const indexOf = new Map(names.retailers.map((id, i) => [id, i]));
  for (const [id, week] of rawRows<[string, string]>(readModels, 'SELECT retailer_id, week_of FROM missed_calls')) {
    const [retailer, at] = [indexOf.get(id), clock.get(week)];
    if (retailer !== undefined && at !== undefined) missed[retailer * clock.size + at] = 1;
  }
  return missed;
}

/** Weeks that a shortage touches. One that is not over and has no foreseen end lasts to the as-of date at least. */
function shortWeeks(readModels: DataSource, names: HistoryNames, firstWeek: string, weeks: number, asOf: string) {
  const short = sharedUint8(names.skus.length * weeks);
  const indexOf = new Map(names.skus.map((sku, i) => [sku, i]));
  type Row = [sku: string, fromDay: string, untilDay: string | null];
  for (const [sku, from, until] of rawRows<Row>(readModels, 'SELECT sku, from_day, until_day FROM shortages')) {
    const index = indexOf.get(sku);
    const last = until ?? addDays(asOf, 7);
    if (index === undefined || last < firstWeek || last < from) continue;
    const begin = Math.max(0, weeksBetween(firstWeek, from));
    const end = Math.min(weeks - 1, weeksBetween(firstWeek, last));
    for (let week = begin; week <= end; week++) short[index * weeks + week] = 1;
  }
  return short;
}
