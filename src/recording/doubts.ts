import type { Warning } from '../kernel/warning.js';
import type { CallDay } from './call-days.js';

/** A price is far from the guide price from so many times it, or one so-manieth of it. */
const farTimes = 2;

/** @param most  units up to which a quantity is ordinary; undefined where that is not known */
export function doubtQuantity(field: string, units: number, most: number | undefined): Warning[] {
  if (most === undefined || units <= most) return [];
  return [{ code: 'unusual-quantity', field, expected: `at most ${most}, as is ordinary`, found: String(units) }];
}

export function doubtPack(field: string, units: number, packSize = 1): Warning[] {
  if (units % packSize === 0) return [];
  return [{ code: 'part-of-pack', field, expected: `whole packs of ${packSize}`, found: String(units) }];
}

/** @param guideMinor  undefined, or 0, where no guide price is known */
export function doubtPrice(field: string, priceMinor: number | undefined, guideMinor: number | undefined): Warning[] {
  if (priceMinor === undefined || !guideMinor) return [];
  if (priceMinor < farTimes * guideMinor && priceMinor * farTimes > guideMinor) return [];
  const [least, most] = [Math.ceil(guideMinor / farTimes), farTimes * guideMinor];
  const expected = `between ${least} and ${most}, around the guide price of ${guideMinor}`;
  return [{ code: 'unusual-price', field, expected, found: String(priceMinor) }];
}

/** @param most  units that can be there at most; undefined where that is not known */
export function doubtCount(field: string, units: number, most: number | undefined): Warning[] {
  if (most === undefined || units <= most) return [];
  return [{ code: 'unusual-count', field, expected: `at most ${most}, as can be there`, found: String(units) }];
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** @param callDay  of that day; undefined where the retailer has no order day, or its calls are not known */
export function doubtOrderDay(field: string, day: string, callDay: CallDay | undefined): Warning[] {
  if (!callDay || callDay.isCalled) return [];
  const { next } = callDay;
  const expected = next === undefined ? 'a call day' : `a call day; the next one is ${named(next)}`;
  return [{ code: 'no-order-day', field, expected, found: named(day) }];
}

function named(day: string): string {
  return `${day}, a ${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
}
