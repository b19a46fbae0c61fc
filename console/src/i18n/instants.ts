import { dayText } from './formats.js';
import { language } from './language.js';

/** The business day of an instant, YYYY-MM-DD. @param timeZone  of the company */
export function dayOfInstant(instant: string, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(new Date(instant));
}

/** 16:03, in the time zone of the company. */
export function timeText(instant: string, timeZone: string): string {
  const parts = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', parts).format(new Date(instant));
}

/** Mon, 30 Nov 2026, 16:03 · 2026年11月30日周一 16:03 */
export function instantText(instant: string, timeZone: string): string {
  const between = language() === 'zh' ? ' ' : ', ';
  return dayText(dayOfInstant(instant, timeZone)) + between + timeText(instant, timeZone);
}

/** Monday … Sunday. @param weekday  ISO, 1 Monday … 7 Sunday */
export function weekdayText(weekday: number): string {
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(
    day,
  );
}

/** A day in the head of a column: 30 Nov 26 · 26/11/30 */
export function shortDayText(day: string): string {
  const zh = language() === 'zh';
  const month = zh ? ('numeric' as const) : ('short' as const);
  const parts = { day: 'numeric', month, year: '2-digit', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', parts).format(new Date(`${day}T00:00:00Z`));
}

/** November 2026 · 2026年11月 */
export function monthText(month: string): string {
  const parts = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', parts).format(
    new Date(`${month}-01T00:00:00Z`),
  );
}
