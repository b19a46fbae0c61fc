import type { DataSource } from 'typeorm';
import { daysBetween, weekOf } from '../calendar/weeks.js';
import { rawAll } from '../read-models/database/raw-rows.js';
import { DomainError } from '../kernel/domain-error.js';

/** What the read models say of one retailer as of a day, product by product. */
export interface RetailerState {
  readonly retailerId: string;
  readonly class: string;
  readonly closed: boolean;
  /** days from one order to the next */
  readonly cycleDays: number;
  readonly counts: ReadonlyMap<string, { readonly on: string; readonly quantity: number }>;
  readonly openLines: ReadonlyMap<string, { readonly units: number; readonly orderIds: readonly string[] }>;
  readonly quotas: ReadonlyMap<string, Quota>;
  /** products that cannot be had, with the last short day as far as known */
  readonly shortages: ReadonlyMap<string, string | null>;
}

/** What the tightest quota on a product still allows. */
export interface Quota {
  readonly left: number;
  readonly until: string;
}

/** Orders looked back at to learn how often a retailer is called. */
const ordersLookedAt = 13;
const shortestCycle = 3;
const longestCycle = 28;
const weekly = 7;

/** @throws {DomainError} 'retailer-unknown' */
export function retailerState(readModels: DataSource, retailerId: string, on: string): RetailerState {
  const rows = <Row extends unknown[]>(sql: string, ...parameters: unknown[]) =>
    rawAll<Row>(readModels, sql, ...parameters);
  type RetailerRow = [group: string, orderDay: number | null, closedOn: string | null];
  const [retailer] = [
    ...rows<RetailerRow>('SELECT class, order_day, closed_on FROM retailers WHERE retailer_id = ?', retailerId),
  ];
  if (!retailer) throw new DomainError('retailer-unknown', `Retailer ${retailerId} is not known.`);
  const [group, orderDay, closedOn] = retailer;

  const counts = new Map<string, { on: string; quantity: number }>();
  const countSql =
    'SELECT sku, counted_on, quantity FROM stock_counts WHERE retailer_id = ? AND counted_on <= ? ORDER BY counted_on';
  for (const [sku, countedOn, quantity] of rows<[string, string, number]>(countSql, retailerId, on))
    counts.set(sku, { on: countedOn, quantity });

  const openLines = new Map<string, { units: number; orderIds: string[] }>();
  const openSql =
    'SELECT sku, order_id, coalesce(granted, requested) FROM open_order_lines WHERE retailer_id = ? AND ordered_on <= ?';
  for (const [sku, orderId, units] of rows<[string, string, number]>(openSql, retailerId, on)) {
    const line = openLines.get(sku) ?? { units: 0, orderIds: [] };
    openLines.set(sku, { units: line.units + units, orderIds: [...line.orderIds, orderId] });
  }
  return {
    ...{ retailerId, class: group, closed: closedOn !== null && closedOn <= on },
    cycleDays: orderDay === null ? cycleOf(readModels, retailerId, on) : weekly,
    ...{ counts, openLines },
    quotas: quotasOn(readModels, retailerId, group, on),
    shortages: new Map(
      rows<[string, string | null]>(
        'SELECT sku, until_day FROM shortages WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?)',
        on,
        on,
      ),
    ),
  };
}

/** Days between orders: the mean gap of the last ones, so that two orders on neighbouring days count as what they are. */
function cycleOf(readModels: DataSource, retailerId: string, on: string): number {
  const sql =
    "SELECT DISTINCT ordered_on FROM orders WHERE retailer_id = ? AND ordered_on <= ? AND stage <> 'cancelled' " +
    'ORDER BY ordered_on DESC LIMIT ?';
  const days = Array.from(rawAll<[string]>(readModels, sql, retailerId, on, ordersLookedAt), ([day]) => day);
  const [newest, oldest] = [days[0], days.at(-1)];
  if (newest === undefined || oldest === undefined || newest === oldest) return weekly;
  const gap = Math.round(daysBetween(oldest, newest) / (days.length - 1));
  return Math.min(longestCycle, Math.max(shortestCycle, gap));
}

function quotasOn(readModels: DataSource, retailerId: string, group: string, on: string): Map<string, Quota> {
  const quotas = new Map<string, Quota>();
  type Row = [sku: string, fromDay: string, toDay: string, unitLimit: number];
  const sql =
    "SELECT sku, from_day, to_day, unit_limit FROM quotas WHERE from_day <= ? AND to_day >= ? AND retailer_class IN ('*', ?)";
  for (const [sku, from, until, limit] of rawAll<Row>(readModels, sql, on, on, group)) {
    const left = Math.max(0, limit - grantedWithin(readModels, retailerId, sku, from, on));
    const known = quotas.get(sku);
    if (!known || left < known.left) quotas.set(sku, { left, until });
  }
  return quotas;
}

/** Units granted in the weeks of a quota, or asked for since it holds and not yet answered, up to a day. */
function grantedWithin(readModels: DataSource, retailerId: string, sku: string, from: string, on: string): number {
  const granted =
    'SELECT coalesce(sum(granted), 0) FROM weekly_demand WHERE retailer_id = ? AND sku = ? AND week_of BETWEEN ? AND ?';
  const waiting =
    'SELECT coalesce(sum(requested), 0) FROM open_order_lines WHERE retailer_id = ? AND sku = ? AND granted IS NULL ' +
    'AND ordered_on BETWEEN ? AND ?';
  let units = 0;
  for (const [sum] of rawAll<[number]>(readModels, granted, retailerId, sku, weekOf(from), weekOf(on))) units += sum;
  for (const [sum] of rawAll<[number]>(readModels, waiting, retailerId, sku, from, on)) units += sum;
  return units;
}
