import { useTranslation } from 'react-i18next';
import { dayText, wholeNumber } from '../i18n/formats.js';
import type { FanWeek, PastOrigin } from './fan.js';

/** The figures of a fan chart, the newest week first. */
export function FanTable(props: {
  readonly weeks: readonly FanWeek[];
  readonly past: PastOrigin | undefined;
  readonly label: string;
}) {
  const { t } = useTranslation('charts');
  const { weeks, past, label } = props;
  return (
    // What scrolls has to be reached by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="group" tabIndex={0} aria-label={label}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            <th scope="col">{t('history')}</th>
            <th scope="col">{t('expected')}</th>
            <th scope="col">{t('rangeFrom')}</th>
            <th scope="col">{t('rangeTo')}</th>
            {past && <th scope="col">{t('asOf', { day: dayText(past.asOf) })}</th>}
            <th scope="col" className="words">
              {t('festival')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map((week) => (
            <tr key={week.week}>
              <th scope="row">{dayText(week.week)}</th>
              <td>{unitsText(week.known)}</td>
              <td>{unitsText(week.mean)}</td>
              <td>{unitsText(week.p10)}</td>
              <td>{unitsText(week.p90)}</td>
              {past && <td>{unitsText(week.past)}</td>}
              <td className="words">{week.festivals.join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function unitsText(units: number | null): string {
  return units === null ? '–' : wholeNumber(units);
}
