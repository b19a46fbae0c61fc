import type { Warning } from '../kernel/warning.js';
import { verbatim } from '../kernel/language.js';
import type { CallDay } from './call-days.js';

/** A price is far from the guide price from so many times it, or one so-manieth of it. */
const farTimes = 2;

/** @param most  units up to which a quantity is ordinary; undefined where that is not known */
export function doubtQuantity(field: string, sku: string, units: number, most: number | undefined): Warning[] {
  if (most === undefined || units <= most) return [];
  return [
    {
      ...{
        code: 'unusual-quantity',
        field,
        expected: { en: `at most ${most}, as is ordinary`, zh: `一般最多 ${most}` },
        found: verbatim(units),
      },
      en: `${units} of product ${sku} is more than usual: at most ${most} is ordinary.`,
      zh: `产品 ${sku} 订 ${units}，多于平常：一般最多 ${most}。`,
    },
  ];
}

export function doubtPack(field: string, sku: string, units: number, packSize = 1): Warning[] {
  if (units % packSize === 0) return [];
  return [
    {
      ...{
        code: 'part-of-pack',
        field,
        expected: { en: `whole packs of ${packSize}`, zh: `每包 ${packSize} 的整包` },
        found: verbatim(units),
      },
      en: `${units} of product ${sku} is not whole packs: there are ${packSize} in a pack.`,
      zh: `产品 ${sku} 订 ${units}，不是整包：每包 ${packSize}。`,
    },
  ];
}

/** @param guideMinor  undefined, or 0, where no guide price is known */
export function doubtPrice(
  field: string,
  sku: string,
  priceMinor: number | undefined,
  guideMinor: number | undefined,
): Warning[] {
  if (priceMinor === undefined || !guideMinor) return [];
  if (priceMinor < farTimes * guideMinor && priceMinor * farTimes > guideMinor) return [];
  const [least, most] = [Math.ceil(guideMinor / farTimes), farTimes * guideMinor];
  const expected = {
    en: `between ${least} and ${most}, around the guide price of ${guideMinor}`,
    zh: `${least} 到 ${most}，指导价为 ${guideMinor}`,
  };
  const [price, guide] = [priceMinor, guideMinor].map((minor) => (minor / 100).toFixed(2));
  return [
    {
      ...{ code: 'unusual-price', field, expected, found: verbatim(priceMinor) },
      en: `The price ${price} of product ${sku} is far from the guide price of ${guide}.`,
      zh: `产品 ${sku} 的价格 ${price} 与指导价 ${guide} 相差很大。`,
    },
  ];
}

/** @param most  units that can be there at most; undefined where that is not known */
export function doubtCount(field: string, sku: string, units: number, most: number | undefined): Warning[] {
  if (most === undefined || units <= most) return [];
  return [
    {
      ...{
        code: 'unusual-count',
        field,
        expected: { en: `at most ${most}, as can be there`, zh: `最多应有 ${most}` },
        found: verbatim(units),
      },
      en: `${units} of product ${sku} were counted; by what was counted and delivered before, at most ${most} can be there.`,
      zh: `产品 ${sku} 盘点 ${units}；按此前盘点和到货，最多应有 ${most}。`,
    },
  ];
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const zhWeekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** @param callDay  of that day; undefined where the retailer has no order day, or its calls are not known */
export function doubtOrderDay(field: string, day: string, callDay: CallDay | undefined): Warning[] {
  if (!callDay || callDay.isCalled) return [];
  const { next } = callDay;
  const found = { en: inEnglish(day), zh: inChinese(day) };
  const nextDay = {
    en: next === undefined ? '' : `; the next one is ${inEnglish(next)}`,
    zh: next === undefined ? '' : `；下一个订货日是 ${inChinese(next)}`,
  };
  const expected = { en: `a call day${nextDay.en}`, zh: `订货日${nextDay.zh}` };
  return [
    {
      ...{ code: 'no-order-day', field, expected, found },
      en: `${found.en}, is no call day of this retailer${nextDay.en}.`,
      zh: `${found.zh}不是该零售户的订货日${nextDay.zh}。`,
    },
  ];
}

function inEnglish(day: string): string {
  return `${day}, a ${weekdays[weekdayOf(day)]}`;
}

function inChinese(day: string): string {
  return `${day}（${zhWeekdays[weekdayOf(day)]}）`;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
