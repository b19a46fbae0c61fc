import { language } from './language.js';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** 1,234 */
export function wholeNumber(value: number): string {
  return new Intl.NumberFormat(locales[language()]).format(value);
}

let currency = 'CNY';

/** Amounts are in this currency from now on. @param code  of ISO 4217, with hundredths */
export function sayAmountsIn(code: string): void {
  currency = code;
}

/** Integer minor units of the currency as an amount: ¥12,345.60 */
export function amount(minor: number): string {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat(locales[language()], options).format(minor / 100);
}

/** A business date as the reader writes it, with its weekday: Mon, 30 Nov 2026 · 2026年11月30日周一 */
export function dayText(day: string): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language()], parts).format(new Date(`${day}T00:00:00Z`));
}

/** An instant as time of the day where the reader is: 14:05 */
export function timeText(instant: string): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(locales[language()], parts).format(new Date(instant));
}

/** A business date on an axis, where the year is known: 30 Nov · 11月30日 */
export function dayMonth(day: string): string {
  const parts = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language()], parts).format(new Date(`${day}T00:00:00Z`));
}

/** 1,234.5 */
export function oneDecimal(value: number): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locales[language()], one).format(value);
}

/** An ISO weekday: Monday · 周一 @param weekday  1 Monday … 7 Sunday */
export function weekdayText(weekday: number): string {
  // 1 January 2024 was a Monday.
  const weekdayOf = new Intl.DateTimeFormat(locales[language()], { weekday: 'long', timeZone: 'UTC' });
  return weekdayOf.format(new Date(Date.UTC(2024, 0, weekday)));
}

/** A share as per cent: 12.3% @param share  null is not known */
export function percentText(share: number | null): string {
  return shareText(share, {});
}

/** A share as per cent with its sign: +12.3% */
export function signedPercent(share: number | null): string {
  return shareText(share, { signDisplay: 'exceptZero' });
}

function shareText(share: number | null, options: Intl.NumberFormatOptions): string {
  const one = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, ...options } as const;
  return share === null ? '–' : new Intl.NumberFormat(locales[language()], one).format(share);
}

/** The month of a business date: Nov 2026 · 2026年11月 */
export function monthText(day: string): string {
  const parts = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language()], parts).format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}

/** An instant in the time zone of the company: 30 Nov 2026, 14:05 · 2026年11月30日 14:05 */
export function instantText(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locales[language()], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** A share as whole percent: 12% */
export function percent(share: number): string {
  return new Intl.NumberFormat(locales[language()], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
