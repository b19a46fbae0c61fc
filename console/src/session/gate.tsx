import { Suspense, lazy } from 'react';
import { Failed } from '../layout/failed.js';
import { Waiting } from '../layout/waiting.js';
import { SignedInContext } from './signed-in.js';
import { useDayChange } from './use-day-change.js';
import { useMe, useServiceFacts, type Me, type ServiceFacts } from './use-session.js';

const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page.js'));
const PasswordPage = lazy(() => import('../pages/sign-in/password-page.js'));
const SignedInPages = lazy(() => import('../layout/signed-in-pages.js'));

/** Shows the pages to people who have signed in, and the sign-in page, at whatever address, to others. */
export function Gate() {
  const service = useServiceFacts();
  const me = useMe(service.data);
  useDayChange(service.data);
  // What is known already stays: an answer that fails later takes no page away.
  const failed = [service, me].find(({ isLoadingError }) => isLoadingError);
  if (failed) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (!service.data || me.data === undefined) return <Waiting />;
  return <Suspense fallback={<Waiting />}>{pagesFor(service.data, me.data)}</Suspense>;
}

function pagesFor(service: ServiceFacts, me: Me | null) {
  if (!me) return <SignInPage service={service} />;
  if (me.mustChangePassword) return <PasswordPage name={me.name} />;
  return (
    <SignedInContext value={{ me, service }}>
      <SignedInPages />
    </SignedInContext>
  );
}
