import 'i18next';
import type { en } from './en.js';
import type { SectionTexts } from '../pages/section-texts.js';

declare module 'i18next' {
  /** A text that is not there does not compile. */
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en } & SectionTexts;
  }
}
