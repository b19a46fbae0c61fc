import { language } from './language.js';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** 1,234 */
export function wholeNumber(value: number): string {
  return new Intl.NumberFormat(locales[language()]).format(value);
}

/** Integer minor units of the currency as an amount: 12,345.60 */
export function amount(minor: number): string {
  const two = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locales[language()], two).format(minor / 100);
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

/** An instant in the reader's time zone: 30 Nov 2026, 14:05 · 2026年11月30日 14:05 */
export function instantText(instant: string): string {
  return new Intl.DateTimeFormat(locales[language()], { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** A share as whole percent: 12% */
export function percent(share: number): string {
  return new Intl.NumberFormat(locales[language()], { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
