import { Alert, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOfError } from '../../api/problem.js';
import type { Job } from '../../jobs/job.js';
import { JobProgress } from '../../jobs/job-progress.js';
import '../../jobs/jobs-texts.js';
import { useSignedIn } from '../../session/signed-in.js';
import { BeginChoice } from './begin-choice.js';
import { Ready } from './ready.js';
import type { FirstRunState } from './first-run-state.js';
import { useForecast } from './use-first-run.js';
import './welcome.css';

/** From an empty store to a region with a forecast: simulate, forecast, and then an order. It may be left at any time. */
export function FirstRun({ state }: { readonly state: FirstRunState }) {
  const { t } = useTranslation('welcome');
  const { service } = useSignedIn();
  const client = useQueryClient();
  const forecast = useForecast(service.today);
  const look = () => void client.invalidateQueries({ queryKey: ['first-run'] });
  /** What was simulated is forecast at once by who looks on. */
  const simulated = ({ stage }: Job) => (stage === 'done' ? forecast.mutate(undefined, { onError: look }) : look());
  if (state.stage === 'empty') return <BeginChoice />;
  const step = { simulating: 0, unforecast: 1, forecasting: 1, ready: 2 }[state.stage];
  return (
    <section className="page">
      <h1>{t('simulate.title')}</h1>
      <ol className="steps" aria-label={t('steps.label')}>
        {(['simulate', 'forecast', 'call'] as const).map((name, i) => (
          <li key={name} aria-current={i === step ? 'step' : undefined}>
            {t(`steps.${name}`)}
          </li>
        ))}
      </ol>
      {state.stage === 'simulating' && <JobProgress key={state.jobId} jobId={state.jobId} onEnd={simulated} />}
      {state.stage === 'forecasting' && <JobProgress key={state.jobId} jobId={state.jobId} onEnd={look} />}
      {state.stage === 'unforecast' && (
        <>
          <p>{t('forecast.missing')}</p>
          <Button type="primary" loading={forecast.isPending} onClick={() => forecast.mutate()}>
            {t('forecast.run')}
          </Button>
        </>
      )}
      {forecast.isError && <Alert type="error" showIcon title={problemOfError(forecast.error).detail} />}
      {state.stage === 'ready' && <Ready />}
    </section>
  );
}
