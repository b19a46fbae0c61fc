import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { problemOfError } from '../../api/problem.js';
import { JobDates } from '../../jobs/job-dates.js';
import { JobState } from '../../jobs/job-progress.js';
import { useJob } from '../../jobs/use-job.js';
import { Failed } from '../../layout/failed.js';
import { NotFound } from '../../layout/not-found.js';
import { Waiting } from '../../layout/waiting.js';
import { JobOutcome } from './job-outcome.js';

/** One piece of long work: how far it is, or what came of it. */
export function JobPage() {
  const { jobId = '' } = useParams();
  return <OneJob key={jobId} jobId={jobId} />;
}

function OneJob({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('jobs');
  const { data: job, error, refetch, isStreaming } = useJob(jobId);
  if (error && problemOfError(error).status === 404) return <NotFound />;
  if (error && !job) return <Failed error={error} retry={() => void refetch()} />;
  if (!job) return <Waiting />;
  return (
    <section className="page">
      <p>
        <Link to="/jobs">{t('back')}</Link>
      </p>
      <h1>{t(`kind.${job.kind}`)}</h1>
      <JobDates job={job} />
      <JobState job={job} isStreaming={isStreaming} />
      {job.result !== undefined && <JobOutcome job={job} result={job.result} />}
    </section>
  );
}
