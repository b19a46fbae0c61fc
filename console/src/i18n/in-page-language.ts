import { language } from './language.js';

/** A sentence of the service in the language of the page; in English, and marked so, where it has no Chinese. */
export function inPageLanguage(en: string, zh: string | undefined): { readonly lang?: 'en'; readonly text: string } {
  if (language() === 'en') return { text: en };
  return zh === undefined ? { lang: 'en', text: en } : { text: zh };
}
