/** A choice that this browser remembers; not where it keeps nothing, as in a private window. */
export function keptChoice(name: string): string | null {
  try {
    return localStorage.getItem(`almanac.${name}`);
  } catch {
    return null;
  }
}

/** @param value  null: forgotten */
export function keepChoice(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`almanac.${name}`);
    else localStorage.setItem(`almanac.${name}`, value);
  } catch {
    // The choice holds as long as the window.
  }
}
