import { createRequire } from 'node:module';
import type { FestivalName } from './festival.js';
import { festivalsOfYear } from './festivals.js';
import { addDays, isoWeekday } from './weeks.js';

/** Days off and make-up workdays as the State Council announced them: date → name. */
interface AnnouncedDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

// The table itself, not the functions around it: those read dates in the machine's time zone and are a day off west of Greenwich.
const announced = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as AnnouncedDays;
const announcedYears = new Set(Object.keys(announced.holidays).map((date) => date.slice(0, 4)));

/** Days off by law around a festival's date, where nothing is announced yet: first and last day, relative to the date. */
const lawfulDays: Readonly<Record<string, readonly [first: number, last: number]>> = {
  'spring-festival': [-1, 6],
  'labour-day': [0, 1],
  'national-day': [0, 6],
};
const lawful = new Map<number, ReadonlyMap<string, FestivalName>>();

/**
 * Whether China works on `date`.
 *
 * Announced years (2004 on) follow the announcement with its make-up workdays; other years are derived from the festivals
 * and the weekends alone.
 */
export function isWorkday(date: string): boolean {
  if (announced.workdays[date]) return true;
  if (announced.holidays[date]) return false;
  if (isoWeekday(date) > 5) return false;
  return isAnnounced(date) || !lawfulDaysOff(Number(date.slice(0, 4))).has(date);
}

/** Whether the days off of the year of `date` have been announced, so that `isWorkday` is a fact and not an expectation. */
export function isAnnounced(date: string): boolean {
  return announcedYears.has(date.slice(0, 4));
}

/** The first workday after `date`. */
export function nextWorkday(date: string): string {
  let day = addDays(date, 1);
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

/**
 * The festival for which China has a day off on `date`, as announced or, until then, by law; undefined on other days. Weekends
 * within a holiday belong to it.
 */
export function chineseDayOff(date: string): FestivalName | undefined {
  const [en, zh] = announced.holidays[date]?.split(',') ?? [];
  if (en && zh) return { en: englishNames[en] ?? en, zh };
  return isAnnounced(date) ? undefined : lawfulDaysOff(Number(date.slice(0, 4))).get(date);
}

/** Names of the announcement that this calendar spells otherwise. */
const englishNames: Readonly<Record<string, string>> = {
  "New Year's Day": 'New Year',
  'Tomb-sweeping Day': 'Qingming',
  'Mid-autumn Festival': 'Mid-Autumn Festival',
};

function lawfulDaysOff(year: number): ReadonlyMap<string, FestivalName> {
  const known = lawful.get(year);
  if (known) return known;
  const days = new Map<string, FestivalName>();
  for (const { key, date, en, zh } of festivalsOfYear('cn', year)) {
    const [first, last] = lawfulDays[key] ?? [0, 0];
    for (let day = first; day <= last; day++) days.set(addDays(date, day), { en, zh });
  }
  lawful.set(year, days);
  return days;
}
