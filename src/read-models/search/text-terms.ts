const wideScripts = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** Characters that stand next to each other and belong together: Chinese (Japanese, Korean) ones, or letters and digits of other scripts. */
const runs = new RegExp(`[${wideScripts}]+|(?:(?![${wideScripts}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');
const wide = new RegExp(`^[${wideScripts}]`, 'u');

/** Chinese words are mostly two characters long; in other scripts pairs of letters are in nearly every text, so three are taken. */
const gramLength = (run: string): number => (wide.test(run) ? 2 : 3);

/** A piece of text as the index holds it. @param isPrefix  whether longer pieces that begin with it count, too */
export interface TextTerm {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** Text as it is compared: without case, full-width forms and repeated spaces. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * The pieces of a folded text under which it is found: from every character on, two of Chinese and three of others, fewer at the end of a
 * run. So whatever a run contains is a piece, or the beginning of one.
 */
export function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const [run] of text.matchAll(runs)) {
    const [characters, length] = [[...run], gramLength(run)];
    for (let i = 0; i < characters.length; i++) pieces.add(characters.slice(i, i + length).join(''));
  }
  return pieces;
}

/** The pieces that every text has which contains a folded word; [] where the word has neither letters nor digits. */
export function termsOf(word: string): TextTerm[] {
  const terms = new Map<string, TextTerm>();
  for (const [run] of word.matchAll(runs)) {
    const [characters, length] = [[...run], gramLength(run)];
    const isPrefix = characters.length < length;
    const last = isPrefix ? 0 : characters.length - length;
    for (let i = 0; i <= last; i++) {
      const text = characters.slice(i, i + length).join('');
      terms.set(text, { text, isPrefix });
    }
  }
  return [...terms.values()];
}
