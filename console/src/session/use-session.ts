import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answerOf } from '../api/problem.js';
import { rememberSession, renewSession } from '../api/renew-session.js';
import { actAs, actingAs } from './acting-as.js';

export type Me = Schemas['Me'];
export type ServiceFacts = Schemas['ServiceFacts'];

/** How people sign in here, and which day it is for the company. */
export function useServiceFacts() {
  return useQuery({ queryKey: ['service'], queryFn: () => answerOf(api.GET('/api/service')), staleTime: 60_000 });
}

/** Who uses the page; null where nobody has signed in. */
export function useMe(service: ServiceFacts | undefined) {
  return useQuery({
    queryKey: ['me'],
    queryFn: () => (service?.signIn === 'off' ? whoActs() : whoSignedIn(service?.signedIn ?? false)),
    enabled: service !== undefined,
    staleTime: Infinity,
  });
}

function whoActs(): Me | null {
  const person = actingAs();
  if (!person) return null;
  return { name: person.name, displayName: null, roles: [person.role], areas: 'every', mustChangePassword: false };
}

/** @param isSignedIn  whether there was a session a moment ago */
async function whoSignedIn(isSignedIn: boolean): Promise<Me | null> {
  // A name that was chosen on a service without sign-in says nothing here.
  actAs(undefined);
  if (!isSignedIn && !(await renewSession())) return null;
  const me = await answerOf(api.GET('/api/me'));
  rememberSession(true);
  return me;
}

/** Ends the session, in every window of this browser that asks from now on, and forgets what was read. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await answerOf(api.POST('/api/sign-out', { body: {} }));
    actAs(undefined);
    rememberSession(false);
    client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'me' && name !== 'service' });
    client.setQueryData(['me'], null);
  };
}
