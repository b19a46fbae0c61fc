import { americanDaysOff } from './american-festivals.js';
import type { FestivalLocale, FestivalName } from './festival.js';
import { chineseDayOff, nextWorkday } from './public-holidays.js';
import { addDays, isoWeekday } from './weeks.js';

const ofUnitedStates = new Map<string, ReadonlyMap<string, FestivalName>>();

/** The public holiday of a locale that falls on `date`, weekends within it included; undefined on other days. */
export function dayOff(locale: FestivalLocale, date: string): FestivalName | undefined {
  if (locale === 'cn') return chineseDayOff(date);
  return locale === 'us' ? americanDayOff(date) : undefined;
}

/** The first day after `date` on which goods are delivered: a workday of the locale, from Monday to Friday unless China works at a weekend. */
export function nextDeliveryDay(locale: FestivalLocale, date: string): string {
  if (locale === 'cn') return nextWorkday(date);
  let day = addDays(date, 1);
  while (isoWeekday(day) > 5 || dayOff(locale, day)) day = addDays(day, 1);
  return day;
}

function americanDayOff(date: string): FestivalName | undefined {
  const year = date.slice(0, 4);
  const known = ofUnitedStates.get(year) ?? americanDaysOff(Number(year));
  ofUnitedStates.set(year, known);
  return known.get(date);
}
