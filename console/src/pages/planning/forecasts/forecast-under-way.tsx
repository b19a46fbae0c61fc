import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../api/client.js';
import { answerOf } from '../../../api/problem.js';
import { useProgress } from './use-progress.js';

/** Forecasts that are being made, whoever started them, and what became of the one that the address names. */
export function ForecastUnderWay() {
  const [search] = useSearchParams();
  const named = search.get('job');
  const jobs = useQuery({ queryKey: ['jobs'], queryFn: () => answerOf(api.GET('/api/jobs')), refetchInterval: 15_000 });
  const running = (jobs.data ?? [])
    .filter(({ kind, stage }) => kind === 'forecast' && (stage === 'queued' || stage === 'running'))
    .map(({ jobId }) => jobId);
  const shown = new Set(named === null ? running : [named, ...running]);
  return [...shown].map((id) => <UnderWay key={id} id={id} />);
}

function UnderWay({ id }: { readonly id: string }) {
  const { t } = useTranslation('planning');
  const progress = useProgress(id);
  if (!progress) return null;
  const { stage, share, run, failure } = progress;
  const percent = Math.floor(100 * share);
  if (stage === 'completed')
    return (
      <Alert
        type="success"
        showIcon
        title={t('forecasts.done')}
        action={run && <Link to={`/planning/forecasts/${encodeURIComponent(run.runId)}`}>{t('forecasts.open')}</Link>}
      />
    );
  if (stage !== 'running') return <Alert type="error" showIcon title={t('forecasts.failed', { why: failure ?? '' })} />;
  const said = t('forecasts.running', { percent });
  return (
    <section className="card" role="status">
      {said} <span className="quiet">{t('forecasts.leave')}</span>
      <Progress percent={percent} showInfo={false} aria-label={said} />
    </section>
  );
}
