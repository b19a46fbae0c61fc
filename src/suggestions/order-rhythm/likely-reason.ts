import type { CallCalendar } from '../../calendar/call-calendar.js';
import { callsBetween, closuresBetween, type CallRhythm } from '../../calendar/call-days.js';
import { isOver } from '../../kernel/last-day.js';
import { addDays, daysBetween } from '../../calendar/weeks.js';
import type { CountedStock, FruitlessCall } from '../../read-models/readers/order-rhythm.reader.js';
import type { OrderDays, ProductOrderDays } from '../../read-models/readers/product-order-days.js';
import type { ProductCard } from '../../read-models/readers/product-cards.reader.js';
import type { EventReference } from '../reason-facts.js';
import type { AlertFacts, LastingStock, LikelyReason } from './rhythm-alert.js';

/** What is known of a retailer's calls on a day. */
export interface CallFacts {
  readonly on: string;
  /** first day that was looked at */
  readonly since: string;
  readonly rhythm: CallRhythm;
  /** as it was known on the day */
  readonly calendar: CallCalendar;
  /** where changes of call days are recorded */
  readonly calendarStreams: readonly EventReference[];
  /** of this retailer, by day */
  readonly fruitless: readonly FruitlessCall[];
}

/** The same with what it orders. */
export interface RetailerFacts extends CallFacts {
  /** undefined where it ordered nothing since `since` */
  readonly orders: OrderDays | undefined;
  readonly products: readonly ProductOrderDays[];
  readonly cards: ReadonlyMap<string, ProductCard>;
  /** by product */
  readonly counted: ReadonlyMap<string, CountedStock>;
}

/** A reason with the events that it follows from. */
export interface FoundReason {
  readonly facts: LikelyReason;
  readonly events: readonly EventReference[];
}

const year = 365;

/** Why a retailer has not ordered since its last order, as far as its calls say. */
export function reasonOfCalls(facts: CallFacts, last: string | null): FoundReason | undefined {
  const { on, since, fruitless } = facts;
  const call = fruitless.filter(({ dueOn }) => dueOn > (last ?? '') && dueOn >= since && dueOn <= on).at(-1);
  if (!call) return closedSince(facts, last);
  const { retailerId, dueOn, missedBecause, endedWithoutOrder } = call;
  const events = [{ stream: `call-${retailerId}-${dueOn}` }];
  if (endedWithoutOrder !== null) return { facts: { kind: 'wanted-nothing', dueOn, why: endedWithoutOrder }, events };
  return { facts: { kind: 'call-missed', dueOn, cause: missedBecause ?? '' }, events };
}

/** Why a retailer's orders as a whole are due, early or missing. */
export function reasonOfRetailer(facts: RetailerFacts, alert: AlertFacts): FoundReason | undefined {
  if (alert.kind === 'early') return closedAhead(facts, alert);
  return reasonOfCalls(facts, alert.last) ?? stocksHigh(facts);
}

/** Why its orders of one product are. */
export function reasonOfProduct(
  facts: RetailerFacts,
  product: ProductOrderDays,
  alert: AlertFacts,
): FoundReason | undefined {
  if (alert.kind === 'early') return soldOut(facts, product) ?? closedAhead(facts, alert);
  const orderedSince = facts.orders !== undefined && facts.orders.last > product.last;
  const ofCalls = orderedSince ? undefined : reasonOfCalls(facts, product.last);
  return ofCalls ?? stockHigh(facts, product) ?? switched(facts, product);
}

/** Nobody has called since the last order, because the retailer's call days fell on closed days. */
function closedSince(facts: CallFacts, last: string | null): FoundReason | undefined {
  const { on, since, calendar, rhythm, calendarStreams } = facts;
  const from = last === null ? since : addDays(last, 1);
  const [closure] = closuresBetween(calendar, rhythm, from, on);
  if (!closure || callsBetween(calendar, rhythm, from, addDays(on, -1)).length > 0) return undefined;
  const events = closure.festival ? [] : calendarStreams;
  return { facts: { kind: 'closed', ahead: false, ...closure }, events };
}

/** One of the next two calls is not made. */
function closedAhead(facts: CallFacts, alert: AlertFacts & { kind: 'early' }): FoundReason | undefined {
  const { calendar, rhythm, calendarStreams } = facts;
  const until = addDays(alert.last, 2 * alert.usual.everyDays);
  const [closure] = closuresBetween(calendar, rhythm, addDays(alert.last, 1), until);
  if (!closure) return undefined;
  return { facts: { kind: 'closed', ahead: true, ...closure }, events: closure.festival ? [] : calendarStreams };
}

/** A count of 0 between the last two orders. */
function soldOut({ counted }: RetailerFacts, { sku, before, last }: ProductOrderDays): FoundReason | undefined {
  const stock = counted.get(sku);
  if (stock?.counted !== 0 || before === null || stock.countedOn < before || stock.countedOn > last) return undefined;
  return { facts: { kind: 'sold-out', countedOn: stock.countedOn }, events: [countOf(stock)] };
}

function stockHigh({ on, counted }: RetailerFacts, product: ProductOrderDays): FoundReason | undefined {
  const stock = counted.get(product.sku);
  const facts = stock && lasting(stock, product);
  if (!stock || !facts || (facts.lastsUntil !== null && facts.lastsUntil < on)) return undefined;
  return { facts, events: [countOf(stock), orderOf(product.lastOrderId)] };
}

/** More than half of what it usually orders lasts. */
function stocksHigh(facts: RetailerFacts): FoundReason | undefined {
  const usual = facts.products.filter((each) => each.days > 2 && !isDiscontinued(facts, each.sku));
  const found = usual.flatMap((each) => stockHigh(facts, each) ?? []);
  if (found.length * 2 <= usual.length) return undefined;
  const events = new Map(found.flatMap((each) => each.events.slice(0, 1)).map((each) => [keyOf(each), each]));
  return {
    facts: { kind: 'stocks-high', products: usual.length, lasting: found.length },
    events: [...events.values()],
  };
}

/** How long a stock lasts, where as much is taken a day as was asked for before the last order; undefined where nothing was. */
export function lasting(stock: CountedStock, product: ProductOrderDays): LastingStock | undefined {
  const { countedOn, counted, deliveredSince } = stock;
  const asked = product.units - product.lastUnits;
  const askedDays = daysBetween(product.from, product.last);
  if (asked <= 0 || askedDays <= 0) return undefined;
  const days = Math.floor(((counted + deliveredSince) * askedDays) / asked);
  const lastsUntil = days > year ? null : addDays(countedOn, days);
  return { kind: 'stock-high', countedOn, counted, deliveredSince, asked, askedDays, lastsUntil };
}

/** Another product of its category that the retailer ordered first after the last order of this one, the newest of them. */
function switched(facts: RetailerFacts, product: ProductOrderDays): FoundReason | undefined {
  const category = facts.cards.get(product.sku)?.category;
  if (category === undefined) return undefined;
  const others = facts.products.filter(
    ({ sku, from }) => from > product.last && facts.cards.get(sku)?.category === category,
  );
  const other = others.sort((a, b) => (a.from === b.from ? (a.sku < b.sku ? -1 : 1) : a.from < b.from ? -1 : 1))[0];
  if (!other) return undefined;
  const { sku, from: first, firstOrderId } = other;
  const name = facts.cards.get(sku)?.name ?? sku;
  return {
    facts: { kind: 'switched', sku, name, first, since: facts.since, last: product.last },
    events: [orderOf(product.lastOrderId), orderOf(firstOrderId)],
  };
}

export function isDiscontinued({ cards, on }: Pick<RetailerFacts, 'cards' | 'on'>, sku: string): boolean {
  return isOver(cards.get(sku)?.discontinuedOn, on);
}

const orderOf = (orderId: string): EventReference => ({ stream: `order-${orderId}` });
const countOf = ({ visitId, revision }: CountedStock): EventReference => ({ stream: `visit-${visitId}`, revision });
const keyOf = ({ stream, revision }: EventReference) => `${stream}\n${revision ?? ''}`;
