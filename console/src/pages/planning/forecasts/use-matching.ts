import { useMemo } from 'react';
import { matching, type Found, type Wanted } from './matching.js';

/** The rows that match, looked through anew only where something else is wanted. */
export function useMatching<Each extends Found>(
  rows: readonly Each[],
  { text, supplier, area }: Wanted,
): readonly Each[] {
  return useMemo(() => matching(rows, { text, supplier, area }), [rows, text, supplier, area]);
}
