import { Navigate, Route, Routes } from 'react-router';
import { NotFound } from '../../layout/not-found.js';
import { useSignedIn } from '../../session/signed-in.js';
import { CallsPage } from './calls-page.js';

/** Order entry: today's calls where no day is named. */
export default function CallsSection() {
  const { service } = useSignedIn();
  return (
    <Routes>
      <Route index element={<Navigate replace to={service.today} />} />
      <Route path=":day/:retailerId?" element={<CallsPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
