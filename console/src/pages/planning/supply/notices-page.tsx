import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isDay } from '../../../day.js';
import { dayText } from '../../../i18n/formats.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { useMayPlan } from '../may.js';
import { IssueNotice } from './issue-notice.js';
import { IssuedNotices } from './issued-notices.js';
import { Shortages } from './shortages.js';
import { useSupplyNotice } from './use-supply.js';
import { said } from '../../../i18n/said.js';

/** What retailers are told about supply; notices are issued and withdrawn here. */
export function NoticesPage() {
  const { t, i18n } = useTranslation('planning');
  const { today } = useSignedIn().service;
  const mayPlan = useMayPlan();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('on') ?? undefined;
  const on = isDay(asked) ? asked : today;
  const notice = useSupplyNotice(on, i18n.language);
  const setOn = (day: string) =>
    setSearch(
      (before) => {
        before.set('on', day);
        return before;
      },
      { replace: true },
    );
  const [isIssuing, setIssuing] = useState(false);
  if (notice.isError) return <Failed error={notice.error} retry={() => void notice.refetch()} />;
  const { issued, text } = notice.data ?? {};
  return (
    <>
      <div className="head">
        <h1>{t('supply.notices.title')}</h1>
        {mayPlan && notice.data && (
          <Button type="primary" onClick={() => setIssuing(true)}>
            {t('supply.notices.issue')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('supply.notices.about')}</p>
      {isIssuing && notice.data && <IssueNotice drafted={notice.data} close={() => setIssuing(false)} />}
      <div className="filters">
        <label>
          {t('supply.notices.asOf')}
          <input type="date" value={on} onChange={({ target }) => isDay(target.value) && setOn(target.value)} />
        </label>
      </div>
      {text === undefined ? (
        <Waiting />
      ) : (
        <section className="card">
          <h2>{t('supply.notices.on', { day: dayText(on) })}</h2>
          <p className="told">{text.trim() === '' ? t('supply.notices.nothing') : said(text)}</p>
          <p className="quiet">
            {issued ? t('supply.notices.isIssued', { until: dayText(issued.until) }) : t('supply.notices.isDrafted')}
          </p>
        </section>
      )}
      <Shortages />
      <IssuedNotices />
    </>
  );
}
