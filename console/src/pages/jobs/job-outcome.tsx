import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../i18n/formats.js';
import type { Job } from '../../jobs/job.js';
import { Waiting } from '../../layout/waiting.js';

type Result = NonNullable<Job['result']>;

const ImportOutcome = lazy(() => import('../import/import-outcome.js'));

/** What came of long work; files can be fetched. */
export function JobOutcome({ job, result }: { readonly job: Job; readonly result: Result }) {
  if (!('suspects' in result)) return <Outcome result={result} />;
  return (
    <Suspense fallback={<Waiting />}>
      <ImportOutcome report={result} isCheck={job.kind === 'import-check'} />
    </Suspense>
  );
}

/** In a line or two. */
function Outcome({ result }: { readonly result: Result }) {
  const { t } = useTranslation('jobs');
  const lines = useLines(result);
  const file = fileOf(result);
  return (
    <section>
      <h2>{t('result.title')}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {file !== null && (
        <a href={`/api/results/${encodeURIComponent(file)}`} download>
          {t('result.file')}
        </a>
      )}
    </section>
  );
}

function useLines(result: Result): string[] {
  const { t } = useTranslation('jobs');
  const count = (value: number) => ({ count: value, formatted: wholeNumber(value) });
  if ('faultCount' in result) {
    const { faultCount, events } = result;
    return [faultCount === 0 ? t('result.whole', count(events)) : t('result.faults', count(faultCount))];
  }
  if ('seed' in result) {
    const { retailers, products, weeks, events } = result;
    return [t('result.region', { retailers, products, weeks }), t('result.events', count(events))];
  }
  if ('projections' in result) return [t('result.rebuilt', { names: result.projections.join(', ') })];
  if ('nodes' in result) return [t('result.series', count(result.nodes))];
  if ('series' in result) return [t('result.series', count(result.series)), t('result.rows', count(result.rows))];
  return [t('result.rows', count(result.rows))];
}

/** The file that it wrote; null where there is none. */
function fileOf(result: Result): string | null {
  if ('forecasts' in result) return result.forecasts;
  if ('rejects' in result) return result.rejects;
  return 'file' in result ? result.file : null;
}
