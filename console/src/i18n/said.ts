import { daysInWords } from './days-in-words.js';
import { language } from './language.js';

/** What the service says, with its days as the reader writes them. */
export function said(sentence: string): string {
  return daysInWords(sentence, language());
}
