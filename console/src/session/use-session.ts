import { useQuery, useQueryClient } from '@tanstack/react-query';
import { todayIn } from '../day.js';
import { api, type Schemas } from '../api/client.js';
import { answerOf } from '../api/problem.js';
import { keptChoice } from '../kept-choice.js';
import { sayAmountsIn } from '../i18n/formats.js';
import { isReached } from '../offline/connection.js';
import { keepAnswersOf, keepsUntilStopped, keptAnswer, stopKeeping } from '../offline/kept-answer.js';
import { forgetOthers } from '../outbox/database.js';
import { rememberSession, renewSession } from '../api/renew-session.js';
import { actAs, actingAs } from './acting-as.js';

export type Me = Schemas['Me'];
export type ServiceFacts = Schemas['ServiceFacts'];

/** How people sign in here, and which day it is for the company. */
export function useServiceFacts() {
  return useQuery({ queryKey: ['service'], queryFn: serviceFacts, staleTime: 60_000 });
}

async function serviceFacts(): Promise<ServiceFacts> {
  const facts = await keptAnswer('service', () => answerOf(api.GET('/api/service')), nobody);
  sayAmountsIn(facts.currency);
  return isReached() ? facts : { ...facts, today: todayIn(facts.timeZone) };
}

/** What is known before somebody has signed in is kept of nobody. */
const nobody = '';

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
  keepFor(person.name);
  return { name: person.name, displayName: null, roles: [person.role], areas: 'every', mustChangePassword: false };
}

/** @param isSignedIn  whether there was a session a moment ago */
async function whoSignedIn(isSignedIn: boolean): Promise<Me | null> {
  // A name that was chosen on a service without sign-in says nothing here.
  actAs(undefined);
  if (!isReached() && keptChoice('signed-in') === null) return null;
  if (isReached() && !isSignedIn && !(await renewSession())) return null;
  const stillKept = keepsUntilStopped();
  const me = await keptAnswer('me', () => answerOf(api.GET('/api/me')), nobody);
  if (!stillKept()) return null;
  rememberSession(true);
  keepFor(me.name);
  return me;
}

/** From now on this person's answers are kept, and those of others are not. */
function keepFor(person: string): void {
  keepAnswersOf(person);
  void forgetOthers(person).catch(() => undefined);
}

/** Somebody has signed in: their pages come next, and what they read is kept. */
export function useSignedInAs(): (me: Me) => void {
  const client = useQueryClient();
  return (me) => {
    rememberSession(true);
    keepFor(me.name);
    void keptAnswer('me', () => Promise.resolve(me), nobody);
    client.setQueryData(['me'], me);
  };
}

/** Ends the session, in every window of this browser that asks from now on, and forgets what was read. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await answerOf(api.POST('/api/sign-out', { body: {} }));
    actAs(undefined);
    rememberSession(false);
    stopKeeping();
    await client.cancelQueries({ queryKey: ['me'] });
    client.removeQueries({ predicate: ({ queryKey: [name] }) => name !== 'me' && name !== 'service' });
    client.setQueryData(['me'], null);
  };
}
