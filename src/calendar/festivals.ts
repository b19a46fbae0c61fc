import { invalid } from '../kernel/domain-error.js';
import { americanFestivals } from './american-festivals.js';
import { chineseFestivals } from './chinese-festivals.js';
import type { Festival, FestivalLocale } from './festival.js';

const firstYear = 1970;
const lastYear = 2100;
const ofYear: Record<FestivalLocale, (year: number) => Festival[]> = {
  cn: chineseFestivals,
  us: americanFestivals,
  none: () => [],
};
const remembered = new Map<string, readonly Festival[]>();

/**
 * The festivals of `locale` from `from` to `to`, both days included, in order of date.
 *
 * @throws {DomainError} 'invalid' where the range leaves the years 1970 … 2100
 */
export function festivalsBetween(locale: FestivalLocale, from: string, to: string): Festival[] {
  const festivals: Festival[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    festivals.push(...festivalsOfYear(locale, year).filter(({ date }) => date >= from && date <= to));
  return festivals;
}

/** The festivals of `locale` in one calendar year, in order of date. @throws {DomainError} 'invalid' outside 1970 … 2100 */
export function festivalsOfYear(locale: FestivalLocale, year: number): readonly Festival[] {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear)
    throw invalid(
      'year',
      { en: `a year from ${firstYear} to ${lastYear}`, zh: `${firstYear} 到 ${lastYear} 的年份` },
      year,
    );
  const key = `${locale}${year}`;
  const festivals = remembered.get(key) ?? ofYear[locale](year);
  remembered.set(key, festivals);
  return festivals;
}
