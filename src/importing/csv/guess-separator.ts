import { separators, type Separator } from '../tables/file-form.js';
import { leavesQuoteOpen, splitFields } from './split-fields.js';
import type { Sentence } from '../../kernel/language.js';

/** How many of the headings name a column that the kind of file has. */
export type CountKnown = (headings: readonly string[]) => number;

/** A guess, and what could have been meant otherwise. */
export interface SeparatorGuess {
  readonly separator: Separator;
  readonly doubt?: Sentence;
}

const inChinese: Readonly<Record<string, string>> = { comma: '逗号', semicolon: '分号', tab: '制表符' };

/** A first line by which spreadsheets tell each other the separator. */
const stated = /^\uFEFF?"?sep=([,;\t])"? *$/i;

/** The separator that a line before the header states; undefined where it is no such line. */
export function statedSeparator(line: string): Separator | undefined {
  return stated.exec(line)?.[1] as Separator | undefined;
}

/** The separator by which a header, of which a quote may be open at the end of its first line, has most headings of its kind, then most headings at all. */
export function guessSeparator(header: string, countKnown: CountKnown): SeparatorGuess {
  const tried = Object.entries(separators).map(([name, separator]) => {
    const fields = splitFields(leavesQuoteOpen(header, separator) ? `${header}"` : header, separator);
    return { name, separator, known: countKnown(fields), fields: fields.length };
  });
  tried.sort((a, b) => b.known - a.known || b.fields - a.fields);
  const [best, next] = tried;
  if (!best || !next || next.known < best.known || next.fields === 1) return { separator: best?.separator ?? ',' };
  return {
    separator: best.separator,
    doubt: {
      en: `Taken as separated by ${best.name}; by ${next.name} the header has as many known headings.`,
      zh: `按${inChinese[best.name]}分列；按${inChinese[next.name]}分列，标题行中认得的列同样多。`,
    },
  };
}
