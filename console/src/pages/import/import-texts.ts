import { addTexts } from '../../i18n/add-texts.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

addTexts('import', { en, zh });

/** Whether the pages have a name for a column. */
export function isKnownColumn(name: string): name is keyof typeof en.column {
  return Object.hasOwn(en.column, name);
}

export type SuspectKind = keyof typeof en.suspect;
