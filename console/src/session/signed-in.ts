import { createContext, use } from 'react';
import type { Me, ServiceFacts } from './use-session.js';

export interface SignedIn {
  readonly me: Me;
  readonly service: ServiceFacts;
}

export const SignedInContext = createContext<SignedIn | undefined>(undefined);

/** Who has signed in. @throws where nobody has: the pages are shown to people who have */
export function useSignedIn(): SignedIn {
  const signedIn = use(SignedInContext);
  if (!signedIn) throw new Error('Expected a page inside of SignedInContext.');
  return signedIn;
}
