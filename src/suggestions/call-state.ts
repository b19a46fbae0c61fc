import { daysBetween } from '../calendar/weeks.js';
import { DomainError } from '../kernel/domain-error.js';
import type {
  CalledRetailer,
  CallReader,
  CountOnDay,
  OpenLine,
  QuotaOnDay,
} from '../read-models/readers/call.reader.js';

/** What the read models say of one retailer as of a day, product by product. */
export interface CallState {
  readonly retailerId: string;
  /** day of the call */
  readonly on: string;
  readonly closed: boolean;
  /** days from one order to the next */
  readonly cycleDays: number;
  readonly counts: ReadonlyMap<string, CountOnDay>;
  readonly openLines: ReadonlyMap<string, OpenUnits>;
  readonly quotas: ReadonlyMap<string, Quota>;
  /** products that cannot be had, with the last short day as far as known */
  readonly shortages: ReadonlyMap<string, string | null>;
}

/** Units of a product that were ordered and have not arrived. */
export interface OpenUnits {
  readonly units: number;
  readonly orderIds: readonly string[];
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

/** Reads the state of a retailer on the day of a call. @throws {DomainError} 'retailer-unknown' */
export async function readCallState(reader: CallReader, retailerId: string, on: string): Promise<CallState> {
  const [retailer, orderDays, counts, lines, shortages] = await Promise.all([
    reader.retailer(retailerId),
    reader.orderDays(retailerId, on, ordersLookedAt),
    reader.newestCounts(retailerId, on),
    reader.openLines(retailerId, on),
    reader.shortages(on),
  ]);
  if (!retailer) throw new DomainError('retailer-unknown', `Retailer ${retailerId} is not known.`);
  const quotas = await reader.quotas(retailer.class, on);
  const used = await reader.usedOf(retailerId, quotas, on);
  return {
    ...{ retailerId, on, closed: retailer.closedOn !== null && retailer.closedOn <= on },
    cycleDays: cycleOf(retailer, orderDays),
    counts: new Map(counts.map((count) => [count.sku, count])),
    openLines: openUnits(lines),
    quotas: tightestQuotas(quotas, used),
    shortages,
  };
}

/** A week where the order day is fixed; else the mean gap of the last orders, so that two on neighbouring days count as what they are. */
function cycleOf({ orderDay }: CalledRetailer, orderDays: readonly string[]): number {
  const [newest, oldest] = [orderDays[0], orderDays.at(-1)];
  if (orderDay !== null || newest === undefined || oldest === undefined || newest === oldest) return weekly;
  const gap = Math.round(daysBetween(oldest, newest) / (orderDays.length - 1));
  return Math.min(longestCycle, Math.max(shortestCycle, gap));
}

function openUnits(lines: readonly OpenLine[]): Map<string, OpenUnits> {
  const open = new Map<string, OpenUnits>();
  for (const { sku, orderId, outstanding } of lines) {
    const { units, orderIds } = open.get(sku) ?? { units: 0, orderIds: [] };
    open.set(sku, { units: units + outstanding, orderIds: [...orderIds, orderId] });
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
