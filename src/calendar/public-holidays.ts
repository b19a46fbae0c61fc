import { createRequire } from 'node:module';
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
const lawful = new Map<number, ReadonlySet<string>>();

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

function lawfulDaysOff(year: number): ReadonlySet<string> {
  const known = lawful.get(year);
  if (known) return known;
  const days = festivalsOfYear('cn', year).flatMap(({ key, date }) => {
    const [first, last] = lawfulDays[key] ?? [0, 0];
    return Array.from({ length: last - first + 1 }, (_, i) => addDays(date, first + i));
  });
  const set = new Set(days);
  lawful.set(year, set);
  return set;
}
