import type { Festival } from '../calendar/festival.js';
import { addDays } from '../calendar/weeks.js';
import type { Language } from '../kernel/language.js';
import type { OpenLine } from '../read-models/readers/call.reader.js';
import type { CallTiming } from './call-timing.js';
import { rhythmOf, type OrderDay } from './order-days.js';
import type { EventReference, NeedFacts, ReasonFacts } from './reason-facts.js';
import { sayReason } from './say-reason.js';
import type { LeafPosition, QuantitySuggestion } from './suggest-quantity.js';
import type { Reason } from './suggestion.js';

/** What the sentences of a suggestion are made from. */
export interface ReasonSources {
  readonly language: Language;
  /** measure word; null where the product has none */
  readonly unit: string | null;
  readonly runStream: string;
  readonly supplyStream: string;
  /** days on which the retailer ordered the product, newest first */
  readonly orders: readonly OrderDay[];
  /** day from which orders were looked at; null where all were */
  readonly since: string | null;
  readonly openLines: readonly OpenLine[];
  /** what was told at visits since the last order */
  readonly declared?: Stated | undefined;
  readonly shelfPrice?: Stated | undefined;
  readonly shortage?: { readonly until: string | null };
  readonly quota?: { readonly left: number; readonly until: string };
  /** festivals from the call to the delivery after next */
  readonly festivals: readonly Festival[];
  /** demand of the coming weeks over that of an average week of the forecast */
  readonly seasonRatio: number;
  readonly timing?: CallTiming;
  /** where the company's call days are recorded */
  readonly calendar?: readonly EventReference[];
}

interface Stated {
  readonly facts: ReasonFacts;
  readonly events: readonly EventReference[];
}

/** Sentences besides the last, which leads to the number. */
const mostBefore = 3;
/** From this difference on a season is mentioned. */
const notable = 0.15;

/** At most four sentences: those that surprise first, and last the sum that leads to the number. */
export function reasonsFor(position: LeafPosition, quantity: QuantitySuggestion, sources: ReasonSources): Reason[] {
  const { packSize, on } = position;
  const { unit, language } = sources;
  const before = [
    shortage(sources),
    quota(quantity, sources),
    calendar(sources),
    stock(position, quantity),
    onOrder(position, sources),
    sources.declared,
    sources.shelfPrice,
    rhythmOf(sources.orders, sources.since, packSize),
    festivals(sources),
    season(sources),
  ].filter((stated) => stated !== undefined);
  return [...before.slice(0, mostBefore), need(position, quantity, sources)].map(({ facts, events }) => {
    const sentence = sayReason(facts, { on, unit, packSize });
    return { kind: facts.kind, text: sentence[language], ...sentence, facts, events };
  });
}

function shortage({ shortage, supplyStream }: ReasonSources): Stated | undefined {
  return shortage && { facts: { kind: 'short', until: shortage.until }, events: [{ stream: supplyStream }] };
}

function quota({ need }: QuantitySuggestion, { quota, supplyStream }: ReasonSources): Stated | undefined {
  if (!quota || quota.left >= need) return undefined;
  return { facts: { kind: 'quota', ...quota }, events: [{ stream: supplyStream }] };
}

function calendar({ timing, calendar = [] }: ReasonSources): Stated | undefined {
  if (!timing?.closure || timing.nextCallOn === null) return undefined;
  const { nextCallOn, protectionDays: days } = timing;
  const { day, festival = null } = timing.closure;
  return { facts: { kind: 'calendar', day, festival, nextCallOn, days }, events: calendar };
}

/** More than there ever was is never left, and what was counted today is there. */
function stock({ lastCount, on }: LeafPosition, { stockRange }: QuantitySuggestion): Stated | undefined {
  if (!lastCount) return undefined;
  const { on: countedOn, quantity: counted, deliveredSince, event } = lastCount;
  const had = counted + deliveredSince;
  const range =
    countedOn >= on
      ? { least: had, most: had }
      : { least: Math.min(had, stockRange.from), most: Math.min(had, stockRange.to) };
  return { facts: { kind: 'stock', countedOn, counted, deliveredSince, ...range }, events: event ? [event] : [] };
}

function onOrder({ onOrder }: LeafPosition, { openLines }: ReasonSources): Stated | undefined {
  if (onOrder <= 0) return undefined;
  const orderedOn = [...new Set(openLines.map((line) => line.orderedOn))].sort();
  const events = openLines.map(({ orderId, revision }) => ({ stream: `order-${orderId}`, revision }));
  return { facts: { kind: 'on-order', units: onOrder, orderedOn }, events };
}

function festivals({ festivals, runStream }: ReasonSources): Stated | undefined {
  if (festivals.length === 0) return undefined;
  const named = festivals.map(({ en, zh, date }) => ({ en, zh, on: date }));
  return { facts: { kind: 'festival', festivals: named }, events: [{ stream: runStream }] };
}

function season({ seasonRatio, runStream }: ReasonSources): Stated | undefined {
  if (!(Math.abs(seasonRatio - 1) >= notable)) return undefined;
  return { facts: { kind: 'season', percent: Math.round((seasonRatio - 1) * 100) }, events: [{ stream: runStream }] };
}

/** The reserve is what the order adds to expected sales, so that the sum is exact whatever rule decided on the need. */
function need(position: LeafPosition, quantity: QuantitySuggestion, { runStream, quota }: ReasonSources): Stated {
  const { on, onOrder, short } = position;
  const { stockNow: stock, stockKnown, suggested, held } = quantity;
  const days = Math.round(quantity.intervalDays);
  const expected = Math.round(quantity.expectedDemand);
  const units = Math.max(1, Math.round(quantity.need));
  const facts: NeedFacts = {
    ...{ kind: 'forecast', until: addDays(on, days), days, expected, reserve: units + stock + onOrder - expected },
    ...{ stock, stockKnown, onOrder, need: units, suggested },
    limit: !held ? null : short ? 'short' : 'quota',
    quotaLeft: quota?.left ?? null,
  };
  return { facts, events: [{ stream: runStream }] };
}
