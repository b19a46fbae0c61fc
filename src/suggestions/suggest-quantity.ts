import { daysBetween } from '../calendar/weeks.js';
import { demandQuantile } from '../forecasting/ranges/demand-quantile.js';
import type { LastOrder } from './last-order.js';
import type { LeafOutlook } from './leaf-outlook.js';
import type { LastCount } from './stock/shelf-history.js';
import type { StockEstimate } from './stock/stock-estimate.js';

/** What is known of one retailer and product on the day of the call. */
export interface LeafPosition {
  readonly on: string;
  /** days from this call to the delivery after next */
  readonly protectionDays: number;
  readonly serviceLevel: number;
  readonly outlook: LeafOutlook;
  readonly usualUnits: number;
  readonly usualGapWeeks: number;
  readonly packSize: number;
  readonly lastCount?: LastCount;
  /** what may be left of it today; absent: what came and what should have sold since are reckoned */
  readonly stock?: StockEstimate;
  readonly lastOrder?: LastOrder;
  /** units asked for or granted that have not arrived */
  readonly onOrder: number;
  /** units that quotas still allow; absent: no quota */
  readonly quotaLeft?: number;
  /** the product cannot be had at present */
  readonly short: boolean;
}

export interface QuantitySuggestion {
  readonly suggested: number;
  readonly target: number;
  readonly stockNow: number;
  /** the stock of today lies in this range four times in five */
  readonly stockRange: { readonly from: number; readonly to: number };
  readonly stockKnown: boolean;
  /** units needed before quota and packs */
  readonly need: number;
  /** whether a shortage or a quota keeps the retailer from what it needs */
  readonly held: boolean;
}

/** An order of less than this share of the usual one waits for the next call where the stock was not counted. */
const worthwhile = 0.5;

/**
 * Target − stock now − on order, clipped by quota, in whole packs.
 *
 * Target: what demand stays within until the delivery after next, with the chance of the service level. Stock now: what
 * is expected to be left of the last count and what came since. Where the stock was never counted, the shop is taken to have ordered up to its target (a usual order at
 * least) the last time, so what it needs is what it has sold since, less what it then took beyond its usual order; and a small need waits
 * until the usual order is due.
 */
export function suggestQuantity(position: LeafPosition): QuantitySuggestion {
  const { outlook, protectionDays, serviceLevel, onOrder, packSize, quotaLeft, short } = position;
  const within = (days: number) => demandQuantile(outlook.perDay * days, outlook.variancePerDay * days, serviceLevel);
  const counted = position.stock?.mean ?? countedStock(position);
  const demand = within(protectionDays);
  // A usual order lasts for a usual gap, as far as so much is still expected to sell in it.
  const usualOrder = Math.min(position.usualUnits, within(Math.max(protectionDays, 7 * position.usualGapWeeks)));
  const target = counted === undefined ? Math.max(demand, usualOrder) : demand;
  const stockNow = counted ?? inferredStock(position, target);
  const need = Math.max(0, target - stockNow - onOrder);
  const waits = counted === undefined && need < worthwhile * position.usualUnits;
  const wanted = waits ? 0 : inPacks(need, packSize);
  const allowed = quotaLeft === undefined ? wanted : Math.min(wanted, packSize * Math.floor(quotaLeft / packSize));
  const suggested = short ? 0 : Math.max(0, allowed);
  return {
    suggested,
    target: Math.ceil(target),
    stockNow: Math.round(stockNow),
    stockRange: rangeOf(position, stockNow),
    stockKnown: counted !== undefined,
    need,
    held: suggested < wanted,
  };
}

function countedStock({ lastCount, on, outlook }: LeafPosition): number | undefined {
  if (!lastCount) return undefined;
  const sold = outlook.perDay * Math.max(0, daysBetween(lastCount.on, on));
  return Math.max(0, lastCount.quantity + lastCount.deliveredSince - sold);
}

function rangeOf({ stock }: LeafPosition, stockNow: number) {
  return stock ? { from: stock.p10, to: stock.p90 } : { from: Math.round(stockNow), to: Math.round(stockNow) };
}

function inferredStock({ lastOrder, on, outlook, usualUnits }: LeafPosition, target: number): number {
  if (!lastOrder) return 0;
  const sold = outlook.perDay * Math.max(0, daysBetween(lastOrder.on, on));
  return Math.max(0, target + Math.max(0, lastOrder.quantity - usualUnits) - sold);
}

/** To whole packs, up from half a pack. */
function inPacks(need: number, packSize: number): number {
  return packSize * Math.round(need / packSize);
}
