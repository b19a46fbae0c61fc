import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { wholeNumber } from '../../i18n/formats.js';
import type { Job } from '../../jobs/job.js';

type Result = NonNullable<Job['result']>;

/** What came of long work, in a line or two; files can be fetched. */
export function JobOutcome({ result }: { readonly result: Result }) {
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
        <Button href={`/api/results/${encodeURIComponent(file)}`} download>
          {t('result.file')}
        </Button>
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
