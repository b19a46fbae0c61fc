import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../session/signed-in.js';
import { dayText, instantText, weekdayText } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useMayPlan } from '../may.js';
import { ChangeCallDay } from './change-call-day.js';
import { useCallDayChanges, type CallDayChange } from './use-supply.js';

/** The days on which retailers are called otherwise than by their rhythm. */
export function CalendarPage() {
  const { t } = useTranslation('planning');
  const mayPlan = useMayPlan();
  const changes = useCallDayChanges();
  const [isChanging, setChanging] = useState(false);
  if (changes.isError) return <Failed error={changes.error} retry={() => void changes.refetch()} />;
  if (!changes.data) return <Waiting />;
  // The latest day first; of a day what is recorded last.
  const rows = changes.data.toSorted((a, b) => (a.day === b.day ? b.revision - a.revision : a.day < b.day ? 1 : -1));
  return (
    <>
      <div className="head">
        <h1>{t('supply.calendar.title')}</h1>
        {mayPlan && (
          <Button type="primary" onClick={() => setChanging(true)}>
            {t('supply.calendar.change')}
          </Button>
        )}
      </div>
      <p className="quiet">
        {t('supply.calendar.about')} {t('supply.calendar.notLast')}
      </p>
      {isChanging && <ChangeCallDay close={() => setChanging(false)} />}
      {rows.length === 0 ? <p className="card">{t('supply.calendar.none')}</p> : <Changes rows={rows} />}
    </>
  );
}

function Changes({ rows }: { readonly rows: readonly CallDayChange[] }) {
  const { t } = useTranslation('planning');
  const { timeZone } = useSignedIn().service;
  const text = ({ kind, day, toDay, orderDay }: CallDayChange) => {
    if (kind === 'dropped') return t('supply.calendar.dropped');
    if (kind === 'added') return t('supply.calendar.addedFor', { weekday: weekdayText(orderDay ?? 1) });
    return toDay === day ? t('supply.calendar.held') : t('supply.calendar.movedTo', { day: dayText(toDay ?? day) });
  };
  return (
    <div className="wide">
      <table className="figures">
        <caption className="unseen">{t('supply.calendar.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('supply.day')}</th>
            {(['what', 'cause', 'at'] as const).map((title) => (
              <th key={title} scope="col" className="words">
                {t(`supply.calendar.${title}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((change) => (
            <tr key={`${change.company} ${change.revision}`}>
              <th scope="row">{dayText(change.day)}</th>
              <td className="words">{text(change)}</td>
              <td className="words">{change.cause ?? '–'}</td>
              <td className="words">{instantText(change.recordedAt, timeZone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
