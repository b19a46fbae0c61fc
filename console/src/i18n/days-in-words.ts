import type { Language } from './preferred-language.js';

/** Days as services write them. What belongs to a longer number, such as that of an order, is none. */
const days = /(?<![\w.-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

const written = {
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  zh: new Intl.DateTimeFormat('zh-CN', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** A sentence with its days as a reader of the language writes them: 10 Nov 2026 · 2026年11月10日. */
export function daysInWords(sentence: string, language: Language): string {
  return sentence.replace(days, (day) => (isDay(day) ? written[language].format(new Date(day)) : day));
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
