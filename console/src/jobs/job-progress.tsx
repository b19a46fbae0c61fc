import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { percent } from '../i18n/formats.js';
import { Failed } from '../layout/failed.js';
import { Waiting } from '../layout/waiting.js';
import { CancelJob } from './cancel-job.js';
import { JobFailure } from './job-failure.js';
import { hasEnded, type Job } from './job.js';
import { isKnownStep } from './jobs-texts.js';
import { useJob } from './use-job.js';
import './jobs.css';

interface Props {
  readonly jobId: string;
  /** Called once when it has ended while it is looked at, or had before. */
  readonly onEnd?: (job: Job) => void;
}

/** How far long work is; it may be left, and is found under `/jobs` again. */
export function JobProgress({ jobId, onEnd }: Props) {
  const { t } = useTranslation('jobs');
  const { data: job, isError, error, refetch, isStreaming } = useJob(jobId);
  const ended = job !== undefined && hasEnded(job);
  const end = useEffectEvent(() => job && onEnd?.(job));
  useEffect(() => {
    if (ended) end();
  }, [ended]);
  if (isError && !job) return <Failed error={error} retry={() => void refetch()} />;
  if (!job) return <Waiting />;
  return (
    <JobState job={job} isStreaming={isStreaming}>
      {!ended && <small>{t('leave', { place: t('title') })}</small>}
    </JobState>
  );
}

interface StateProps {
  readonly job: Job;
  readonly isStreaming: boolean;
  readonly children?: ReactNode;
}

/** Waiting, running with its share and step, or how it ended; it can be cancelled. */
export function JobState({ job, isStreaming, children }: StateProps) {
  const { t } = useTranslation('jobs');
  const ended = hasEnded(job);
  return (
    <div className="job-progress">
      <JobBar job={job} />
      {children}
      {!ended && !isStreaming && <small>{t('watching')}</small>}
      {!ended && <CancelJob job={job} />}
      {job.failure !== undefined && (
        <Alert
          type={job.stage === 'failed' ? 'error' : 'warning'}
          showIcon
          title={t(`stage.${job.stage}`)}
          description={<JobFailure job={job} />}
        />
      )}
    </div>
  );
}

/** The bar alone, with what is being done. */
export function JobBar({ job }: { readonly job: Job }) {
  const { t } = useTranslation('jobs');
  const { stage, step, progress, kind } = job;
  const label = hasEnded(job) ? t(`stage.${stage}`) : isKnownStep(step) ? t(`step.${step}`) : step;
  return (
    <div className="job-bar" data-stage={stage}>
      <progress max={1} value={progress} aria-label={t(`kind.${kind}`)} />
      <span>
        {label}
        {stage === 'running' && ` · ${t('done', { percent: percent(progress) })}`}
      </span>
    </div>
  );
}
