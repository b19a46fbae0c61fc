import type { CallCalendar } from '../../calendar/call-calendar.js';
import { isCallDay } from '../../calendar/call-days.js';
import type { Language, Sentence } from '../../kernel/language.js';
import type {
  CallResult,
  ListedRetailer,
  OpenDeclarations,
  OrderRhythm,
  SeenOut,
} from '../../read-models/readers/call-list.reader.js';
import type { FruitlessCall } from '../../read-models/readers/order-rhythm.reader.js';
import { byRetailer } from '../by-retailer.js';
import { reasonOfCalls } from '../order-rhythm/likely-reason.js';
import { sayLikely } from '../order-rhythm/say-rhythm.js';
import { callListOf, type CallList, type CallListState, type CallPriority, type ListedCall } from './call-list.js';
import { prioritiesOf } from './priorities.js';

/** What the read models say of the retailers of a day. */
export interface CallListFacts {
  /** first day from which orders and calls were looked at */
  readonly since: string;
  /** as it was known on the day */
  readonly calendar: CallCalendar;
  readonly retailers: readonly ListedRetailer[];
  readonly results: readonly CallResult[];
  readonly rhythms: ReadonlyMap<string, OrderRhythm>;
  readonly declarations: ReadonlyMap<string, OpenDeclarations>;
  readonly seenOut: ReadonlyMap<string, SeenOut>;
  /** calls that brought no order, by retailer and day */
  readonly fruitless: readonly FruitlessCall[];
}

const stateOrder: readonly CallListState[] = ['due', 'call-back', 'missed', 'done'];
const kindOrder: readonly CallPriority['kind'][] = ['stockout', 'silent', 'new', 'declared', 'call-back'];

/** The call list of a day: who is due by the call calendar or an agreed call-back, in the order in which to call. */
export function assembleCallList(on: string, facts: CallListFacts, language: Language): CallList {
  const results = resultsByRetailer(facts.results);
  const fruitless = byRetailer(facts.fruitless);
  const items = facts.retailers
    .filter((retailer) => isCallDay(facts.calendar, retailer, on) || isCallBackOn(results.get(retailer.retailerId), on))
    .map((retailer) =>
      listed(
        on,
        retailer,
        results.get(retailer.retailerId),
        { ...facts, fruitless: fruitless.get(retailer.retailerId) ?? [] },
        language,
      ),
    )
    .sort((a, b) => compareCalls(a, b, facts));
  return callListOf(on, items);
}

function listed(
  on: string,
  retailer: ListedRetailer,
  result: CallResult | undefined,
  facts: CallListFacts,
  language: Language,
): ListedCall {
  const { retailerId, orderId } = retailer;
  const state = stateOf(on, orderId, result);
  const callBackAt = state === 'call-back' ? (result?.callBackAt ?? null) : undefined;
  const known = {
    ...{ on, seenOut: facts.seenOut.get(retailerId), rhythm: facts.rhythms.get(retailerId) },
    ...{ declared: facts.declarations.get(retailerId), callBackAt, likely: likelyOf(on, retailer, facts) },
  };
  const { name, area, class: retailerClass, route } = retailer;
  const shown = { retailerId, name, area, class: retailerClass, route };
  return { ...shown, state, callBackAt: callBackAt ?? null, orderId, priorities: prioritiesOf(known, language) };
}

/** Why the retailer is silent, if it is, as far as its calls say. */
function likelyOf(on: string, retailer: ListedRetailer, facts: CallListFacts): Sentence | undefined {
  const { since, calendar, fruitless, rhythms } = facts;
  const known = { on, since, calendar, fruitless, rhythm: retailer, calendarStreams: [] };
  const reason = reasonOfCalls(known, rhythms.get(retailer.retailerId)?.last ?? null);
  return reason && sayLikely(reason.facts, undefined);
}

/** A call-back that was put off to another day is no call of this one any more. */
function stateOf(on: string, orderId: string | null, result: CallResult | undefined): CallListState {
  if (orderId !== null || result?.endedWithoutOrder) return 'done';
  if (isCallBackOn(result, on)) return 'call-back';
  if (result?.callBackOn) return 'done';
  return result?.missedBecause ? 'missed' : 'due';
}

function isCallBackOn(result: CallResult | undefined, on: string): boolean {
  return result?.callBackOn === on;
}

/** Of several calls of a retailer that concern the day, the one that is due last. */
function resultsByRetailer(results: readonly CallResult[]): Map<string, CallResult> {
  return new Map(results.map((result) => [result.retailerId, result]));
}

function compareCalls(a: ListedCall, b: ListedCall, { seenOut }: CallListFacts): number {
  const out = ({ retailerId }: ListedCall) => seenOut.get(retailerId)?.products ?? 0;
  const rank = ({ priorities: [first] }: ListedCall) => (first ? kindOrder.indexOf(first.kind) : kindOrder.length);
  return (
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
    (a.callBackAt ?? '').localeCompare(b.callBackAt ?? '') ||
    rank(a) - rank(b) ||
    out(b) - out(a) ||
    (a.retailerId < b.retailerId ? -1 : 1)
  );
}
