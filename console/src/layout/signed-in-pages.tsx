import { Suspense, lazy } from 'react';
import { Route, Routes } from 'react-router';
import { sectionsOf } from '../pages/sections.js';
import { useSignedIn } from '../session/signed-in.js';
import { WithOutbox } from '../outbox/with-outbox.js';
import { Frame } from './frame.js';
import { NotFound } from './not-found.js';
import { PageBoundary } from './page-boundary.js';
import { Waiting } from './waiting.js';

const FirstPage = lazy(() => import('../pages/welcome/first-page.js'));

/** The pages that somebody may use. */
export default function SignedInPages() {
  const { me } = useSignedIn();
  const sections = sectionsOf(me.roles);
  const first = sections.find(({ isAside }) => !isAside);
  return (
    <WithOutbox key={me.name} person={me.name}>
      <Frame>
        <PageBoundary>
          <Suspense fallback={<Waiting />}>
            <Routes>
              <Route index element={<FirstPage first={first && `/${first.path}`} />} />
              {sections.map(({ path, Pages }) => (
                <Route key={path} path={`${path}/*`} element={<Pages />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </PageBoundary>
      </Frame>
    </WithOutbox>
  );
}
