import { language } from './language.js';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** Makes something once for each key. */
export function oncePer<Made>(make: (key: string) => Made): (key: string) => Made {
  const all = new Map<string, Made>();
  return (key) => {
    const made = all.get(key) ?? make(key);
    all.set(key, made);
    return made;
  };
}

// To make a format takes many times as long as to use it.

/** Writes numbers in the language of the page. */
export function numbers(options?: Intl.NumberFormatOptions): (value: number) => string {
  const formatOf = oncePer((locale) => new Intl.NumberFormat(locale, options));
  return (value) => formatOf(locales[language()]).format(value);
}

/** Writes instants in the language of the page. */
export function instants(options: Intl.DateTimeFormatOptions): (instant: Date) => string {
  const formatOf = oncePer((locale) => new Intl.DateTimeFormat(locale, options));
  return (instant) => formatOf(locales[language()]).format(instant);
}

/** Writes business dates in the language of the page. */
export function days(options: Intl.DateTimeFormatOptions): (day: string) => string {
  const write = instants({ ...options, timeZone: 'UTC' });
  return (day) => write(new Date(`${day}T00:00:00Z`));
}
