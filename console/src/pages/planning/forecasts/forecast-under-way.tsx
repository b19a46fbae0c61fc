import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { hasEnded, type Job } from '../../../jobs/job.js';
import { JobProgress } from '../../../jobs/job-progress.js';
import { useJobs } from '../../../jobs/use-jobs.js';
import '../../../jobs/jobs-texts.js';

/** Forecasts that are being made, whoever started them, and what became of the one that the address names. */
export function ForecastUnderWay() {
  const [search] = useSearchParams();
  const named = search.get('job');
  const running = (useJobs().data ?? []).filter((job) => job.kind === 'forecast' && !hasEnded(job));
  const shown = new Set([...(named === null ? [] : [named]), ...running.map(({ jobId }) => jobId)]);
  return [...shown].map((jobId) => <UnderWay key={jobId} jobId={jobId} />);
}

function UnderWay({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('planning');
  const client = useQueryClient();
  const [done, setDone] = useState<Job>();
  const end = (job: Job) => {
    setDone(job);
    void client.invalidateQueries({ queryKey: ['forecasts'] });
  };
  const { result } = done ?? {};
  if (result && 'runId' in result)
    return (
      <Alert
        type="success"
        showIcon
        title={t('forecasts.done')}
        action={<Link to={`/planning/forecasts/${encodeURIComponent(result.runId)}`}>{t('forecasts.open')}</Link>}
      />
    );
  return (
    <section className="card">
      <JobProgress jobId={jobId} onEnd={end} />
    </section>
  );
}
