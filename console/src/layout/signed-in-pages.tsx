import { Suspense, lazy } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { mayOrder } from '../session/roles.js';
import { useSignedIn } from '../session/signed-in.js';
import { Frame } from './frame.js';
import { NotFound } from './not-found.js';
import { Waiting } from './waiting.js';

const CallsPage = lazy(() => import('../pages/calls/calls-page.js'));
const WelcomePage = lazy(() => import('../pages/welcome/welcome-page.js'));

/** The pages of a role. Those of planners, managers, account managers and drivers get their routes here. */
export default function SignedInPages() {
  const { me, service } = useSignedIn();
  const ordering = mayOrder(me.roles);
  return (
    <Frame>
      <Suspense fallback={<Waiting />}>
        <Routes>
          <Route index element={ordering ? <Navigate replace to={`/calls/${service.today}`} /> : <WelcomePage />} />
          {ordering && <Route path="calls" element={<Navigate replace to={`/calls/${service.today}`} />} />}
          {ordering && <Route path="calls/:day/:retailerId?" element={<CallsPage />} />}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </Frame>
  );
}
