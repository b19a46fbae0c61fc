import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepChoice, keptChoice } from '../kept-choice.js';
import { preferredLanguage, type Language } from './preferred-language.js';
import { en } from './en.js';
import { zh } from './zh.js';

/** The language of the page. */
export function language(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: preferredLanguage(keptChoice('language'), navigator.languages),
    fallbackLng: 'en',
    resources: { en: { translation: en }, zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
  say();
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  keepChoice('language', chosen);
  await i18next.changeLanguage(chosen);
  say();
}

/** Screen readers and the shapes of characters go by it. */
function say(): void {
  document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
}
