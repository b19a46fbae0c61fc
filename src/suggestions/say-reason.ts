import { daysBetween } from '../calendar/weeks.js';
import type { Language, Sentence } from '../kernel/language.js';
import { withMeasure } from './measure-words.js';
import type {
  AskedOn,
  CalendarFacts,
  DeclaredFacts,
  QuotaFacts,
  ReasonFacts,
  RhythmFacts,
  SeasonFacts,
  ShelfPriceFacts,
  ShortFacts,
  StockFacts,
} from './reason-facts.js';
import { sayNeed } from './say-need.js';

/** How quantities and days are said during a call. */
export interface SaidOf {
  /** day of the call */
  readonly on: string;
  /** measure word; null where the product has none */
  readonly unit: string | null;
  readonly packSize: number;
}

/** The sentence that states the facts, in each language. */
export function sayReason(facts: ReasonFacts, of: SaidOf): Sentence {
  switch (facts.kind) {
    case 'short':
      return sayShort(facts);
    case 'quota':
      return sayQuota(facts, of);
    case 'calendar':
      return sayCalendar(facts);
    case 'stock':
      return sayStock(facts, of);
    case 'on-order': {
      const { units, orderedOn } = facts;
      return {
        en: `${quantity(units, of, 'en')} ordered on ${orderedOn.join(' and ')} ${units === 1 ? 'has' : 'have'} not arrived yet.`,
        zh: `${orderedOn.join('、')} 所订的 ${quantity(units, of, 'zh')}尚未送达。`,
      };
    }
    case 'rhythm':
      return facts.usual ? sayUsual(facts, facts.usual, of) : sayOnceOrTwice(facts, of);
    case 'declared':
      return sayDeclared(facts, of);
    case 'shelf-price':
      return sayShelfPrice(facts);
    case 'festival':
      return {
        en: `${facts.festivals.map(({ en, on }) => `${en} is on ${on}`).join(', ')}.`,
        zh: `${facts.festivals.map(({ zh, on }) => `${on} 是${zh}`).join('，')}。`,
      };
    case 'season':
      return saySeason(facts);
    case 'forecast':
      return sayNeed(facts, of);
  }
}

function sayCalendar({ day, festival, nextCallOn, days }: CalendarFacts): Sentence {
  const [whyEn, whyZh] = festival
    ? [`Because of ${festival.en} there is no call on ${day}`, `因${festival.zh}，${day} 不访销`]
    : [`There is no call on ${day}`, `${day} 不访销`];
  return {
    en: `${whyEn}: the next one is on ${nextCallOn}, so this order has to last ${days} days.`,
    zh: `${whyZh}，下次访销日为 ${nextCallOn}，本次订货需满足 ${days} 天。`,
  };
}

/** Units with their measure word, and packs where they fill them: `12 bottles (2 packs)`. */
export function quantity(
  units: number,
  { unit, packSize }: Pick<SaidOf, 'unit' | 'packSize'>,
  language: Language,
): string {
  const said = withMeasure(units, unit, language);
  const packs = units / packSize;
  if (packSize === 1 || units === 0 || !Number.isInteger(packs)) return said;
  return language === 'zh' ? `${said}（${packs} 整包）` : `${said} (${packs} ${packs === 1 ? 'pack' : 'packs'})`;
}

function sayShort({ until }: ShortFacts): Sentence {
  return until
    ? { en: `It is short until ${until}.`, zh: `该产品缺货，预计到 ${until}。` }
    : { en: 'It is short at present.', zh: '该产品目前缺货。' };
}

function sayQuota({ left, until }: QuotaFacts, of: SaidOf): Sentence {
  return left > 0
    ? {
        en: `Your quota until ${until} leaves ${quantity(left, of, 'en')}.`,
        zh: `到 ${until} 为止您的限量还剩 ${quantity(left, of, 'zh')}。`,
      }
    : { en: `Your quota until ${until} is used up.`, zh: `到 ${until} 为止您的限量已用完。` };
}

function sayStock({ countedOn, counted, deliveredSince, least, most }: StockFacts, of: SaidOf): Sentence {
  const { unit } = of;
  const came = deliveredSince > 0;
  const en = came ? `, and ${quantity(deliveredSince, of, 'en')} came since` : '';
  const zh = came ? `，此后到货 ${quantity(deliveredSince, of, 'zh')}` : '';
  return {
    en: `We counted ${withMeasure(counted, unit, 'en')} on ${countedOn}, ${ago(countedOn, of.on).en}${en}; ${leftEn(least, most, unit)} left.`,
    zh: `${countedOn}（${ago(countedOn, of.on).zh}）盘点 ${withMeasure(counted, unit, 'zh')}${zh}；${leftZh(least, most, unit)}。`,
  };
}

function leftEn(least: number, most: number, unit: string | null): string {
  if (most === 0) return 'probably nothing is';
  if (least === most) return `probably ${withMeasure(most, unit, 'en')} ${most === 1 ? 'is' : 'are'}`;
  return `probably ${least} to ${withMeasure(most, unit, 'en')} ${most === 1 ? 'is' : 'are'}`;
}

function leftZh(least: number, most: number, unit: string | null): string {
  if (most === 0) return '现在可能已售完';
  return `现在可能还剩 ${least === most ? '' : `${least} 到 `}${withMeasure(most, unit, 'zh')}`;
}

function sayUsual(
  { days, last }: RhythmFacts,
  { units, everyDays }: NonNullable<RhythmFacts['usual']>,
  of: SaidOf,
): Sentence {
  const every = everyDays === 1 ? 'every day' : `every ${everyDays} days`;
  return {
    en: `You usually take ${quantity(units, of, 'en')} ${every} (your last ${days} orders of it); the last was ${asked(last, of, 'en')}, ${ago(last.on, of.on).en}.`,
    zh: `您通常每 ${everyDays} 天订 ${quantity(units, of, 'zh')}（最近 ${days} 次订货）；上次是 ${asked(last, of, 'zh')}，${ago(last.on, of.on).zh}。`,
  };
}

function sayOnceOrTwice({ since, last, before }: RhythmFacts, of: SaidOf): Sentence {
  const [en, zh] = since ? [` since ${since}`, `${since} 以来`] : ['', ''];
  if (!before)
    return {
      en: `You ordered it once${en}: ${asked(last, of, 'en')}, ${ago(last.on, of.on).en}.`,
      zh: `您${zh}只订过一次：${asked(last, of, 'zh')}，${ago(last.on, of.on).zh}。`,
    };
  return {
    en: `You ordered it twice${en}: ${asked(before, of, 'en')}, and ${asked(last, of, 'en')}, ${ago(last.on, of.on).en}.`,
    zh: `您${zh}订过两次：${asked(before, of, 'zh')}；${asked(last, of, 'zh')}，${ago(last.on, of.on).zh}。`,
  };
}

/** What was asked for on a day, and what came of it where it was cut. */
function asked({ on, requested, granted }: AskedOn, of: SaidOf, language: Language): string {
  const cut = granted !== null && granted < requested;
  if (language === 'zh') {
    const answer = !cut ? '' : granted === 0 ? '，未获供应' : `，批准 ${quantity(granted, of, 'zh')}`;
    return `${on} 订 ${quantity(requested, of, 'zh')}${answer}`;
  }
  const answer = !cut
    ? ''
    : granted === 0
      ? ', of which none was granted'
      : `, of which ${quantity(granted, of, 'en')} were granted`;
  return `${quantity(requested, of, 'en')} on ${on}${answer}`;
}

function sayDeclared({ declaredOn, from, to, units }: DeclaredFacts, of: SaidOf): Sentence {
  return {
    en: `On ${declaredOn} you said that you would need ${quantity(units, of, 'en')} from ${from} to ${to}.`,
    zh: `您在 ${declaredOn} 预报 ${from} 至 ${to} 需要 ${quantity(units, of, 'zh')}。`,
  };
}

function sayShelfPrice({ observedOn, priceMinor, guidePriceMinor }: ShelfPriceFacts): Sentence {
  const [price, guide] = [priceMinor, guidePriceMinor].map((minor) => (minor / 100).toFixed(2));
  return {
    en: `On ${observedOn} it stood on your shelf at ${price}; the guide price is ${guide}.`,
    zh: `${observedOn} 店内标价 ${price}，零售指导价 ${guide}。`,
  };
}

function saySeason({ percent }: SeasonFacts): Sentence {
  const size = Math.abs(percent);
  return {
    en: `${size} % ${percent > 0 ? 'more' : 'less'} is forecast for these days than on the average of the forecast.`,
    zh: `这段时间的预测需求比预测期平均${percent > 0 ? '高' : '低'} ${size}%。`,
  };
}

function ago(then: string, on: string): Sentence {
  const days = daysBetween(then, on);
  if (days <= 0) return { en: 'today', zh: '今天' };
  return days === 1 ? { en: 'yesterday', zh: '昨天' } : { en: `${days} days ago`, zh: `${days} 天前` };
}
