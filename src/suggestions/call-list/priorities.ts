import { daysBetween } from '../../calendar/weeks.js';
import type { Language, Sentence } from '../../kernel/language.js';
import type { OpenDeclarations, OrderRhythm, SeenOut } from '../../read-models/readers/call-list.reader.js';
import type { CallPriority } from './call-list.js';

/** What is known of a retailer on the day of its call. */
export interface PriorityFacts {
  readonly on: string;
  readonly seenOut?: SeenOut | undefined;
  /** orders of the last half year; absent where there was none */
  readonly rhythm?: OrderRhythm | undefined;
  readonly declared?: OpenDeclarations | undefined;
  readonly callBackAt?: string | null | undefined;
  /** why the retailer has not ordered since its last order, where its calls say */
  readonly likely?: Sentence | undefined;
}

/** So many times its usual gap after its last order a retailer is silent, and two weeks at least. */
const silentGaps = 2;
const silentDays = 14;
const weekly = 7;
/** For so many days after its first order a retailer is new. */
const newDays = 28;

/** Why a retailer is to be called early, the most important first: what is out, silence, a new one, declared demand, a call-back. */
export function prioritiesOf(facts: PriorityFacts, language: Language): CallPriority[] {
  const found: [CallPriority['kind'], Sentence | undefined][] = [
    ['stockout', stockout(facts)],
    ['silent', silence(facts)],
    ['new', newcomer(facts)],
    ['declared', declared(facts)],
    ['call-back', callBack(facts)],
  ];
  return found.flatMap(([kind, sentence]) => (sentence ? [{ kind, text: sentence[language], ...sentence }] : []));
}

function stockout({ seenOut }: PriorityFacts): Sentence | undefined {
  if (!seenOut) return undefined;
  const { products, countedOn } = seenOut;
  return {
    en: `${products} ${products === 1 ? 'product was' : 'products were'} counted at 0, last on ${countedOn}, and nothing has come since.`,
    zh: `${products} 个产品盘点为零（最近 ${countedOn}），此后未到货。`,
  };
}

function silence({ on, rhythm, likely }: PriorityFacts): Sentence | undefined {
  if (!rhythm) return because({ en: 'It has not ordered in the last half year.', zh: '近半年没有订过货。' }, likely);
  const { days, from, last } = rhythm;
  const gap = days > 1 ? daysBetween(from, last) / (days - 1) : weekly;
  const since = daysBetween(last, on);
  if (since < Math.max(silentDays, silentGaps * gap)) return undefined;
  const [en, zh] = [
    `No order for ${since} days; the last was on ${last}.`,
    `已 ${since} 天未订货，上次订货为 ${last}。`,
  ];
  return because({ en, zh }, likely);
}

function because({ en, zh }: Sentence, likely: Sentence | undefined): Sentence {
  return likely ? { en: `${en} ${likely.en}`, zh: `${zh}${likely.zh}` } : { en, zh };
}

function newcomer({ on, rhythm }: PriorityFacts): Sentence | undefined {
  if (!rhythm) return undefined;
  if (daysBetween(rhythm.first, on) > newDays) return undefined;
  return { en: `It is new: its first order was on ${rhythm.first}.`, zh: `新客户：首次订货为 ${rhythm.first}。` };
}

function declared({ declared }: PriorityFacts): Sentence | undefined {
  if (!declared) return undefined;
  const { products, until } = declared;
  return {
    en: `It declared demand for ${products} ${products === 1 ? 'product' : 'products'}, up to ${until}.`,
    zh: `已申报 ${products} 个产品的需求，至 ${until}。`,
  };
}

function callBack({ callBackAt }: PriorityFacts): Sentence | undefined {
  if (callBackAt === undefined) return undefined;
  return callBackAt === null
    ? { en: 'It wants to be called back today.', zh: '约定今天回拨。' }
    : { en: `It wants to be called back at ${callBackAt}.`, zh: `约定 ${callBackAt} 回拨。` };
}
