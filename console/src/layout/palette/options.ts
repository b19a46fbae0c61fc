/** Where one can go. */
export interface Option {
  readonly key: string;
  /** what kind of thing it is, in words */
  readonly kind: string;
  readonly label: string;
  readonly remark?: string;
  readonly to: string;
}

/** Pages whose name holds what was typed; all of them where nothing was. */
export function pagesNamed(pages: readonly Option[], typed: string): Option[] {
  const part = typed.trim().toLowerCase();
  return pages.filter(({ label }) => label.toLowerCase().includes(part));
}

/** The option that a key goes to, round at both ends; undefined where the key is another one. */
export function moved(at: number, count: number, key: string): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    default:
      return undefined;
  }
}

/** Whether keys ask for the palette: Ctrl-K, or ⌘K. */
export function asksForPalette(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
