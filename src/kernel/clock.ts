/** Gives the present instant. Only handlers, workers and the command line hold one; pure code is given `now`. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Where the company's day begins and ends when `ALMANAC_TIME_ZONE` says nothing. */
const defaultTimeZone = 'Asia/Shanghai';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The company's time zone, an IANA name: `ALMANAC_TIME_ZONE`, or Asia/Shanghai. */
export function companyTimeZone(env: NodeJS.ProcessEnv = process.env): string {
  return env['ALMANAC_TIME_ZONE']?.trim() || defaultTimeZone;
}

/**
 * The business date `YYYY-MM-DD` of an instant. The one function that says which day it is: at 02:50 in Shanghai it is a new day
 * there, whatever day it is in Greenwich.
 * @param timeZone  IANA name
 * @throws {RangeError} where no such time zone is known
 */
export function businessDay(instant: Date, timeZone = companyTimeZone()): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}
