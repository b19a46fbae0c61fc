import { startTransition, useOptimistic } from 'react';
import { useSearchParams } from 'react-router';
import { paintedHere } from '../after-paint.js';

interface Kept {
  /** What the address says; '' where it says nothing. */
  readonly value: string;
  /** What was chosen last. A field shows it at once, before the page follows. */
  readonly shown: string;
  readonly change: (to: string) => void;
}

/** A choice that the address of the page keeps. @param name  in the address */
export function useAddress(name: string): Kept {
  const [search, setSearch] = useSearchParams();
  const value = search.get(name) ?? '';
  const [shown, show] = useOptimistic(value);
  const change = (to: string) =>
    startTransition(async () => {
      show(to);
      if (!(await paintedHere())) return;
      // Of the address as it is by now: what was chosen before may not be drawn yet.
      const after = withValue(new URLSearchParams(location.search), name, to);
      startTransition(() => setSearch(after, { replace: true }));
    });
  return { value, shown, change };
}

function withValue(search: URLSearchParams, name: string, value: string): URLSearchParams {
  if (value === '') search.delete(name);
  else search.set(name, value);
  return search;
}
