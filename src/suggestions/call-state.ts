import type { CallRhythm } from '../calendar/call-days.js';
import { isOver } from '../kernel/last-day.js';
import { daysBetween } from '../calendar/weeks.js';
import { DomainError } from '../kernel/domain-error.js';
import type { LastOrders, ProductOrdersReader } from '../read-models/readers/product-orders.reader.js';
import { readShelves } from './stock/read-shelves.js';
import type { ShelfHistory } from './stock/shelf-history.js';
import type { CallReader, OpenLine, QuotaOnDay } from '../read-models/readers/call.reader.js';

/** What the read models say of one retailer as of a day, product by product. */
export interface CallState {
  readonly retailerId: string;
  /** day of the call */
  readonly on: string;
  readonly closed: boolean;
  /** Whether its last day has passed or is announced. */
  readonly closes: boolean;
  readonly rhythm: CallRhythm;
  /** days from one order to the next, as they were of late */
  readonly cycleDays: number;
  /** counts and deliveries of the products that were counted */
  readonly shelves: ReadonlyMap<string, ShelfHistory>;
  readonly openLines: ReadonlyMap<string, OpenUnits>;
  /** what its last orders asked for */
  readonly orders: LastOrders;
  readonly quotas: ReadonlyMap<string, Quota>;
  /** products that cannot be had, with the last short day as far as known */
  readonly shortages: ReadonlyMap<string, string | null>;
}

/** Units of a product that were ordered and have not arrived. */
export interface OpenUnits {
  readonly units: number;
  /** oldest first */
  readonly lines: readonly OpenLine[];
}

/** What the tightest quota on a product still allows. */
export interface Quota {
  readonly left: number;
  readonly until: string;
}

/** Orders looked back at to learn how often a retailer is called. */
const ordersLookedAt = 13;
/** Orders of which the lines are looked at. */
const ordersRead = 40;
const shortestCycle = 3;
const longestCycle = 28;
const weekly = 7;

/** Reads the state of a retailer on the day of a call. @throws {DomainError} 'retailer-unknown' */
export async function readCallState(
  reader: CallReader,
  productOrders: ProductOrdersReader,
  retailerId: string,
  on: string,
): Promise<CallState> {
  const [retailer, orderDays, shelves, lines, orders, shortages] = await Promise.all([
    reader.retailer(retailerId),
    reader.orderDays(retailerId, on, ordersLookedAt),
    readShelves(reader.shelves, retailerId, on),
    reader.openLines(retailerId, on),
    productOrders.lastOrders(retailerId, on, ordersRead),
    reader.shortages(on),
  ]);
  if (!retailer)
    throw new DomainError('retailer-unknown', {
      en: `Retailer ${retailerId} is not known.`,
      zh: `没有编号为 ${retailerId} 的零售户。`,
    });
  const quotas = await reader.quotas(retailer.class, on);
  const used = await reader.usedOf(retailerId, quotas, on);
  return {
    ...{ retailerId, on, closed: isOver(retailer.closedOn, on), closes: retailer.closedOn !== null },
    rhythm: retailer.rhythm,
    cycleDays: cycleOf(orderDays),
    ...{ shelves, openLines: openUnits(lines), orders },
    quotas: tightestQuotas(quotas, used),
    shortages,
  };
}

/** The mean gap of the last orders, so that two on neighbouring days count as what they are; a week where there is none. */
function cycleOf(orderDays: readonly string[]): number {
  const [newest, oldest] = [orderDays[0], orderDays.at(-1)];
  if (newest === undefined || oldest === undefined || newest === oldest) return weekly;
  const gap = Math.round(daysBetween(oldest, newest) / (orderDays.length - 1));
  return Math.min(longestCycle, Math.max(shortestCycle, gap));
}

function openUnits(lines: readonly OpenLine[]): Map<string, OpenUnits> {
  const open = new Map<string, OpenUnits>();
  for (const line of lines) {
    const known = open.get(line.sku) ?? { units: 0, lines: [] };
    open.set(line.sku, { units: known.units + line.outstanding, lines: [...known.lines, line] });
  }
  return open;
}

/** @param used  units that orders have used of each quota */
function tightestQuotas(quotas: readonly QuotaOnDay[], used: readonly number[]): Map<string, Quota> {
  const tightest = new Map<string, Quota>();
  for (const [i, { sku, to, limit }] of quotas.entries()) {
    const left = Math.max(0, limit - (used[i] ?? 0));
    const known = tightest.get(sku);
    if (!known || left < known.left) tightest.set(sku, { left, until: to });
  }
  return tightest;
}
