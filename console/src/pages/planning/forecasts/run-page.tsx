import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../session/signed-in.js';
import { Link, useParams, useSearchParams } from 'react-router';
import { dayText, instantText } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { nodePath, type Level } from './node-name.js';
import { NodeGrid } from './node-grid.js';
import { useForecast, type ForecastRun } from './use-forecasts.js';

const listed: readonly Level[] = ['sku', 'supplier', 'area-sku', 'retailer'];

/** A forecast: its series by level, each of which leads to a page of its own. */
export function RunPage() {
  const { runId = '' } = useParams();
  const run = useForecast(runId);
  if (run.isError) return <Failed error={run.error} retry={() => void run.refetch()} />;
  if (!run.data) return <Waiting />;
  return <Run run={run.data} />;
}

function Run({ run }: { readonly run: ForecastRun }) {
  const { t } = useTranslation('planning');
  const [search] = useSearchParams();
  const level = listed.find((each) => each === search.get('level')) ?? 'sku';
  return (
    <>
      <RunHead run={run} />
      <nav className="tabs" aria-label={t('run.level')}>
        {listed.map((each) => (
          <Link key={each} to={{ search: `?level=${each}` }} aria-current={each === level ? 'page' : undefined}>
            {t(`run.levels.${each}`)}
          </Link>
        ))}
        <Link to={nodePath(run.runId, { level: 'total' })}>{t('run.levels.total')}</Link>
      </nav>
      <NodeGrid key={level} run={run} level={level} />
    </>
  );
}

/** What a forecast was made from, by whom and when. */
export const RunHead = memo(function RunHead({ run }: { readonly run: ForecastRun }) {
  const { t } = useTranslation('planning');
  const { timeZone } = useSignedIn().service;
  const { horizon, firstWeek, madeBy, madeAt, codeVersion, calendarVersion, hash } = run;
  const facts = { weeks: horizon, from: dayText(firstWeek), by: madeBy, at: instantText(madeAt, timeZone) };
  const pins = { version: codeVersion, calendar: calendarVersion, hash: hash.slice(0, 12) };
  return (
    <header>
      <div className="head">
        <h1>{t('run.title', { day: dayText(run.asOf) })}</h1>
        <Link to="/planning/forecasts">{t('run.all')}</Link>
      </div>
      <p>
        {t('run.facts', facts)}
        <br />
        <small title={hash}>{t('run.pins', pins)}</small>
      </p>
    </header>
  );
});
