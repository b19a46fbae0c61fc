/** What a personal text reads as once its key was destroyed. */
export const erasedText = '[erased]';

/** What a personal text reads as where its key was lost: nobody erased it, but nobody can read it either. */
export const unreadableText = '[unreadable]';

/** The text after an erasure; where there was none it stays so. */
export function erased<Text extends string | null>(text: Text): Text | typeof erasedText {
  return text === null || text === '' ? text : erasedText;
}
