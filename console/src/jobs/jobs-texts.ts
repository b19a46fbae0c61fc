import { addTexts } from '../i18n/add-texts.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

addTexts('jobs', { en, zh });

/** Whether the pages have words for a step; others are shown as the service says them. */
export function isKnownStep(step: string): step is keyof typeof en.step {
  return Object.hasOwn(en.step, step);
}
