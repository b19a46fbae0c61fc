import { useLocation } from 'react-router';

/** What a command that was taken back needs to be changed, which comes with the address. @param isDraft  whether it is of this page */
export function useTakenBack<Draft>(isDraft: (value: unknown) => value is Draft): Draft | undefined {
  const state: unknown = useLocation().state;
  const draft = typeof state === 'object' && state !== null && 'draft' in state ? state.draft : undefined;
  return isDraft(draft) ? draft : undefined;
}

/** A sentence about what was recorded, which comes with the address; '' where there is none. */
export function useSaid(): string {
  const state: unknown = useLocation().state;
  return typeof state === 'string' ? state : '';
}
