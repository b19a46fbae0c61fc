import { days, instants, numbers, oncePer } from './in-language.js';

/** 1,234 */
export const wholeNumber = numbers();

const amountIn = oncePer((code) => numbers({ style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' }));

let currency = 'CNY';

/** Amounts are in this currency from now on. @param code  of ISO 4217, with hundredths */
export function sayAmountsIn(code: string): void {
  currency = code;
}

/** Integer minor units of the currency as an amount: ¥12,345.60 */
export function amount(minor: number): string {
  return amountIn(currency)(minor / 100);
}

/** A business date as the reader writes it, with its weekday: Mon, 30 Nov 2026 · 2026年11月30日周一 */
export const dayText = days({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

const timeOfDay = instants({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** An instant as time of the day where the reader is: 14:05 */
export function timeText(instant: string): string {
  return timeOfDay(new Date(instant));
}

/** A business date on an axis, where the year is known: 30 Nov · 11月30日 */
export const dayMonth = days({ day: 'numeric', month: 'short' });

/** 1,234.5 */
export const oneDecimal = numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

const weekdayOf = instants({ weekday: 'long', timeZone: 'UTC' });

/** An ISO weekday: Monday · 周一 @param weekday  1 Monday … 7 Sunday */
export function weekdayText(weekday: number): string {
  // 1 January 2024 was a Monday.
  return weekdayOf(new Date(Date.UTC(2024, 0, weekday)));
}

const ofHundred = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const share = numbers(ofHundred);
const signedShare = numbers({ ...ofHundred, signDisplay: 'exceptZero' });

/** A share as per cent: 12.3% @param value  null is not known */
export function percentText(value: number | null): string {
  return value === null ? '–' : share(value);
}

/** A share as per cent with its sign: +12.3% */
export function signedPercent(value: number | null): string {
  return value === null ? '–' : signedShare(value);
}

const shortMonth = days({ month: 'short', year: 'numeric' });

/** The month of a business date: Nov 2026 · 2026年11月 */
export function monthText(day: string): string {
  return shortMonth(`${day.slice(0, 7)}-01`);
}

const instantIn = oncePer((timeZone) => instants({ dateStyle: 'medium', timeStyle: 'short', timeZone }));

/** An instant in the time zone of the company: 30 Nov 2026, 14:05 · 2026年11月30日 14:05 */
export function instantText(instant: string, timeZone: string): string {
  return instantIn(timeZone)(new Date(instant));
}

/** A share as whole percent: 12% */
export const percent = numbers({ style: 'percent', maximumFractionDigits: 0 });
