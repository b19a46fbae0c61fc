import type { FestivalLocale } from './festival.js';

/** Whose festivals a company keeps where nothing else is said. */
const otherwise: FestivalLocale = 'cn';

/** Whose festivals the company keeps: `ALMANAC_HOLIDAYS`, or China's. The configuration refuses other values. */
export function companyHolidays(env: NodeJS.ProcessEnv = process.env): FestivalLocale {
  const named = env['ALMANAC_HOLIDAYS']?.trim();
  return named === 'cn' || named === 'us' || named === 'none' ? named : otherwise;
}
