import { Route, Routes } from 'react-router';
import { NotFound } from '../../layout/not-found.js';
import '../../jobs/jobs-texts.js';
import { JobPage } from './job-page.js';
import { JobsPage } from './jobs-page.js';

/** Long work: all of it, and each by itself. */
export default function JobsSection() {
  return (
    <Routes>
      <Route index element={<JobsPage />} />
      <Route path=":jobId" element={<JobPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
