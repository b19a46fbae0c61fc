import { useSyncExternalStore } from 'react';
import { keepChoice, keptChoice } from '../kept-choice.js';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const system = matchMedia('(prefers-color-scheme: dark)');
const watchers = new Set<() => void>();
let chosen: Theme = themes.find((each) => each === keptChoice('theme')) ?? 'system';

export function chooseTheme(theme: Theme): void {
  chosen = theme;
  keepChoice('theme', theme === 'system' ? null : theme);
  for (const watcher of watchers) watcher();
}

/** The theme that was chosen, and whether the page is dark now. */
export function useTheme(): { readonly theme: Theme; readonly isDark: boolean } {
  const theme = useSyncExternalStore(watch, () => chosen);
  const isDark = useSyncExternalStore(watch, () => chosen === 'dark' || (chosen === 'system' && system.matches));
  return { theme, isDark };
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  system.addEventListener('change', watcher);
  return () => {
    watchers.delete(watcher);
    system.removeEventListener('change', watcher);
  };
}
