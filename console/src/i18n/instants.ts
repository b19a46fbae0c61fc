import { dayText } from './formats.js';
import { days, oncePer } from './in-language.js';
import { language } from './language.js';

const dayIn = oncePer((timeZone) => {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
});

/** The business day of an instant, YYYY-MM-DD. @param timeZone  of the company */
export function dayOfInstant(instant: string, timeZone: string): string {
  return dayIn(timeZone).format(new Date(instant));
}

const timeIn = oncePer((timeZone) => {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
});

/** 16:03, in the time zone of the company. */
export function timeText(instant: string, timeZone: string): string {
  return timeIn(timeZone).format(new Date(instant));
}

/** Mon, 30 Nov 2026, 16:03 · 2026年11月30日周一 16:03 */
export function momentText(instant: string, timeZone: string): string {
  const between = language() === 'zh' ? ' ' : ', ';
  return dayText(dayOfInstant(instant, timeZone)) + between + timeText(instant, timeZone);
}

const shortMonths = days({ day: 'numeric', month: 'short', year: '2-digit' });
const monthNumbers = days({ day: 'numeric', month: 'numeric', year: '2-digit' });

/** A day in the head of a column: 30 Nov 26 · 26/11/30 */
export function shortDayText(day: string): string {
  return language() === 'zh' ? monthNumbers(day) : shortMonths(day);
}

const longMonth = days({ month: 'long', year: 'numeric' });

/** November 2026 · 2026年11月 */
export function monthText(month: string): string {
  return longMonth(`${month}-01`);
}
