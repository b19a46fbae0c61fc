import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { JobDates } from '../../jobs/job-dates.js';
import { hasEnded, type Job } from '../../jobs/job.js';
import { JobFailure } from '../../jobs/job-failure.js';
import { JobBar } from '../../jobs/job-progress.js';
import { useJobs } from '../../jobs/use-jobs.js';
import { Failed } from '../../layout/failed.js';
import { Waiting } from '../../layout/waiting.js';

/** What is under way, and what ended lately. */
export function JobsPage() {
  const { t } = useTranslation('jobs');
  const { data: jobs, isError, error, refetch } = useJobs();
  if (isError && !jobs) return <Failed error={error} retry={() => void refetch()} />;
  if (!jobs) return <Waiting />;
  const open = jobs.filter((job) => !hasEnded(job));
  const ended = jobs.filter(hasEnded);
  return (
    <section className="page">
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      {jobs.length === 0 && (
        <p>
          <b>{t('none')}</b> {t('noneHint')}
        </p>
      )}
      <JobList title={t('open')} jobs={open} />
      <JobList title={t('ended')} jobs={ended} />
    </section>
  );
}

function JobList({ title, jobs }: { readonly title: string; readonly jobs: readonly Job[] }) {
  const { t } = useTranslation('jobs');
  if (jobs.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="job-list">
        {jobs.map((job) => (
          <li key={job.jobId}>
            <span>
              <Link to={`/jobs/${encodeURIComponent(job.jobId)}`}>{t(`kind.${job.kind}`)}</Link>
              <JobDates job={job} />
            </span>
            <span>
              <JobBar job={job} />
              {job.failure !== undefined && (
                <small>
                  <JobFailure job={job} />
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
