import { useEffect, useEffectEvent } from 'react';

/** Keys that work wherever the focus is on the page: `F2`, `Ctrl+Enter`. ⌘ counts as Ctrl. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
    const work = event.altKey || event.shiftKey ? undefined : keys[name];
    // A dialog has keys of its own.
    if (!work || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    work();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
