import type { Warning } from '../kernel/warning.js';

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

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** @param orderDay  ISO weekday on which the retailer is called; undefined where it has none */
export function doubtOrderDay(field: string, day: string, orderDay: number | undefined): Warning[] {
  const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  if (orderDay === undefined || weekday === orderDay) return [];
  const [expected, found] = [`a ${weekdays[orderDay - 1]}, the order day`, `${day}, a ${weekdays[weekday - 1]}`];
  return [{ code: 'no-order-day', field, expected, found }];
}
