/**
 * Characters that no name or sentence needs and that act on what shows them: controls (C0, DEL, C1: terminal escapes begin with
 * them), halves of surrogate pairs, and marks that embed, override or isolate the direction of writing.
 */
const control = '[\\p{Cc}\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]';
const all = new RegExp(control, 'gu');
const allButLineFeeds = new RegExp(`(?!\\n)${control}`, 'gu');
const anyIn = new RegExp(control, 'u');
const anyButBreaksIn = new RegExp(`(?![\\n\\t])${control}`, 'u');

/** Nearly every text is made of these, and a test without Unicode tables is quick. */
const plain = /^[\x20-\x7e]*$/;

/** Whether a text of one line holds a control character. */
export function hasControlCharacter(text: string): boolean {
  return !plain.test(text) && anyIn.test(text);
}

/** Whether a text of several lines holds one that is neither a line feed nor a tab. */
export function hasControlBesidesBreaks(text: string): boolean {
  return !plain.test(text) && anyButBreaksIn.test(text);
}

/** The text with each control character as its escape, `\u001b`: whoever prints a line of it prints just that line. */
export function visibleText(text: string): string {
  return text.replace(all, escaped);
}

/** The same for a text of several lines. In a JSON text, where controls stand in strings only, it remains the same JSON. */
export function visibleLines(text: string): string {
  return text.replace(allButLineFeeds, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
