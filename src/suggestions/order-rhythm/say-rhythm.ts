import type { Sentence } from '../../kernel/language.js';
import { withMeasure } from '../measure-words.js';
import type { AlertFacts, LastingStock, LikelyReason, UsualGap } from './rhythm-alert.js';

/** The product that an alert is about; undefined where it is about all orders of the retailer. */
export interface SaidProduct {
  readonly name: string;
  /** measure word; null where the product has none */
  readonly unit: string | null;
}

/** What an alert states, in each language. */
export function sayAlert(facts: AlertFacts, product: SaidProduct | undefined): Sentence {
  const [it, zhIt] = product ? [` ${product.name}`, ` ${product.name} `] : ['', ''];
  switch (facts.kind) {
    case 'due':
      return {
        en: `An order${of(product)} is due: it usually orders${it} ${usualEn(facts.usual)}, the last time on ${facts.last}, ${daysAgo(facts.daysSince)}.`,
        zh: `${zhIt.trim()}该订货了：${usualZh(facts.usual)}，上次为 ${facts.last}（${facts.daysSince} 天前）。`,
      };
    case 'early':
      return {
        en: `It ordered${it} on ${facts.last}, ${daysOf(facts.daysAfter)} after the order before; usually it does so ${usualEn(facts.usual)}.`,
        zh: `${facts.last} 提前订货${zhIt.trimEnd()}：距前一次仅 ${facts.daysAfter} 天；${usualZh(facts.usual)}。`,
      };
    case 'silent':
      return saySilence(facts, product);
  }
}

function saySilence(facts: AlertFacts & { kind: 'silent' }, product: SaidProduct | undefined): Sentence {
  const { last, since, daysSince, usual } = facts;
  if (last === null) return { en: `It has not ordered${of(product)} since ${since}.`, zh: `${since} 以来没有订过货。` };
  const en = `No order${of(product)} for ${daysOf(daysSince)}; the last was on ${last}.`;
  const zh = `${product ? `${product.name} ` : ''}已 ${daysSince} 天未订货，上次订货为 ${last}。`;
  return usual
    ? { en: `${en} Until then orders came ${usualEn(usual)}.`, zh: `${zh}此前${usualZh(usual)}。` }
    : { en, zh };
}

function usualEn({ days, from, to, everyDays }: UsualGap): string {
  return `${everyDays === 1 ? 'every day' : `every ${everyDays} days`} (${days} order days from ${from} to ${to})`;
}

function usualZh({ days, from, to, everyDays }: UsualGap): string {
  return `通常每 ${everyDays} 天订一次（${from} 至 ${to} 共 ${days} 个订货日）`;
}

/** The likely reason, in each language. */
export function sayLikely(facts: LikelyReason, product: SaidProduct | undefined): Sentence {
  switch (facts.kind) {
    case 'stock-high':
      return sayLasting(facts, product?.unit ?? null);
    case 'stocks-high': {
      const { products, lasting } = facts;
      return {
        en: `By what was counted, ${lasting} of ${products} products that it usually orders should not be sold out yet.`,
        zh: `按盘点推算，其常订的 ${products} 个产品中有 ${lasting} 个应尚未售完。`,
      };
    }
    case 'switched':
      return {
        en: `It has ordered ${facts.name}, of the same category, since ${facts.first}, and did not from ${facts.since} to ${facts.last}.`,
        zh: `自 ${facts.first} 起改订同类产品 ${facts.name}（${facts.since} 至 ${facts.last} 未订过）。`,
      };
    case 'call-missed':
      return {
        en: `It was not reached when it was called on ${facts.dueOn} (${facts.cause}).`,
        zh: `${facts.dueOn} 访销未接通（${facts.cause}）。`,
      };
    case 'wanted-nothing':
      return {
        en: `Called on ${facts.dueOn}, it wanted nothing (${facts.why}).`,
        zh: `${facts.dueOn} 访销时表示不需要（${facts.why}）。`,
      };
    case 'closed':
      return sayClosed(facts);
    case 'sold-out':
      return {
        en: `It was counted at 0 on ${facts.countedOn}.`,
        zh: `${facts.countedOn} 盘点为零。`,
      };
  }
}

function sayLasting(facts: LastingStock, unit: string | null): Sentence {
  const { countedOn, counted, deliveredSince, asked, askedDays, lastsUntil } = facts;
  const came = deliveredSince > 0;
  const en = came ? `, and ${withMeasure(deliveredSince, unit, 'en')} came since` : '';
  const zh = came ? `，此后到货 ${withMeasure(deliveredSince, unit, 'zh')}` : '';
  const [until, zhUntil] = lastsUntil
    ? [`until about ${lastsUntil}`, `约可维持到 ${lastsUntil}`]
    : ['for more than a year', '可维持一年以上'];
  return {
    en: `The stock is high: ${withMeasure(counted, unit, 'en')} ${counted === 1 ? 'was' : 'were'} counted on ${countedOn}${en}; at ${withMeasure(asked, unit, 'en')} in ${daysOf(askedDays)}, as it asked for before, that lasts ${until}.`,
    zh: `库存偏高：${countedOn} 盘点 ${withMeasure(counted, unit, 'zh')}${zh}；按此前 ${askedDays} 天要货 ${withMeasure(asked, unit, 'zh')}计算，${zhUntil}。`,
  };
}

function sayClosed({ day, ahead, festival, cause }: LikelyReason & { kind: 'closed' }): Sentence {
  const [en, zh] = festival
    ? [` because of ${festival.en}`, `因${festival.zh}，`]
    : cause
      ? [` (${cause})`, `因${cause}，`]
      : ['', ''];
  return ahead
    ? { en: `Nobody calls on ${day}${en}.`, zh: `${zh}${day} 不访销。` }
    : {
        en: `Nobody called on ${day}${en}, and it has not been called since its last order.`,
        zh: `${zh}${day} 未访销，上次订货后尚无访销。`,
      };
}

function of(product: SaidProduct | undefined): string {
  return product ? ` of ${product.name}` : '';
}

function daysOf(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function daysAgo(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}
