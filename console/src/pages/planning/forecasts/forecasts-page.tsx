import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../session/signed-in.js';
import { Link } from 'react-router';
import { dayText, instantText, wholeNumber } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useMayPlan } from '../may.js';
import { ForecastUnderWay } from './forecast-under-way.js';
import { StartForecast } from './start-forecast.js';
import { useForecasts, type ForecastRun } from './use-forecasts.js';

/** The forecasts that are kept; a new one is started here. */
export function ForecastsPage() {
  const { t } = useTranslation('planning');
  const mayPlan = useMayPlan();
  const runs = useForecasts();
  const [isStarting, setStarting] = useState(false);
  if (runs.isError) return <Failed error={runs.error} retry={() => void runs.refetch()} />;
  if (!runs.data) return <Waiting />;
  const { items } = runs.data;
  return (
    <>
      <div className="head">
        <h1>{t('forecasts.title')}</h1>
        {mayPlan && (
          <Button type="primary" onClick={() => setStarting(true)}>
            {t('forecasts.start')}
          </Button>
        )}
      </div>
      {isStarting && <StartForecast close={() => setStarting(false)} />}
      <ForecastUnderWay />
      {items.length > 0 ? (
        <Runs items={newestFirst(items)} />
      ) : (
        <p className="card">
          {t('forecasts.none')} {t(mayPlan ? 'forecasts.noneHint' : 'forecasts.noneManager')}
        </p>
      )}
    </>
  );
}

/** By what they know, not by when they were made. */
function newestFirst(runs: readonly ForecastRun[]): ForecastRun[] {
  return runs.toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : b.run - a.run));
}

function Runs({ items }: { readonly items: readonly ForecastRun[] }) {
  const { t } = useTranslation('planning');
  const { timeZone } = useSignedIn().service;
  return (
    <div className="wide">
      <table className="figures">
        <caption className="unseen">{t('forecasts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('forecasts.asOf')}</th>
            <th scope="col" className="words">
              {t('forecasts.weeks')}
            </th>
            <th scope="col">{t('forecasts.series')}</th>
            <th scope="col" className="words">
              {t('forecasts.madeBy')}
            </th>
            <th scope="col" className="words">
              {t('forecasts.madeAt')}
            </th>
            <th scope="col" className="words">
              {t('forecasts.version')}
            </th>
            <th scope="col" className="words">
              {t('forecasts.hash')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((run, index) => (
            <tr key={run.runId}>
              <th scope="row">
                <Link to={encodeURIComponent(run.runId)}>{dayText(run.asOf)}</Link>
                {index === 0 && <small> {t('forecasts.newest')}</small>}
              </th>
              <td className="words">{t('forecasts.weeksOf', { count: run.horizon, from: dayText(run.firstWeek) })}</td>
              <td>{wholeNumber(run.nodes)}</td>
              <td className="words">{run.madeBy}</td>
              <td className="words">{instantText(run.madeAt, timeZone)}</td>
              <td className="words">{run.codeVersion}</td>
              <td className="words">
                <code title={run.hash}>{run.hash.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
