import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { language } from '../../../i18n/language.js';
import { dayText, instantText } from '../../../i18n/formats.js';
import { said } from '../../../i18n/said.js';
import { Failed } from '../../../layout/failed.js';
import { Waiting } from '../../../layout/waiting.js';
import { useSignedIn } from '../../../session/signed-in.js';
import { useMayPlan } from '../may.js';
import { periodState } from './period.js';
import { useNotices, type Notice } from './use-supply.js';
import { WithdrawNotice } from './withdraw-notice.js';

/** The notices that were issued; those that hold can be withdrawn. */
export function IssuedNotices() {
  const { t } = useTranslation('planning');
  const { today, timeZone } = useSignedIn().service;
  const mayPlan = useMayPlan();
  const notices = useNotices();
  const [withdrawing, setWithdrawing] = useState<Notice>();
  if (notices.isError) return <Failed error={notices.error} retry={() => void notices.refetch()} />;
  if (!notices.data) return <Waiting />;
  const stateOf = ({ fromDay, untilDay, withdrawnOn }: Notice) => {
    if (withdrawnOn !== null) return t('supply.notices.withdrawn', { day: dayText(withdrawnOn) });
    const state = periodState({ from: fromDay, until: untilDay }, today);
    return t(state === 'running' ? 'supply.notices.holds' : `supply.notices.${state}`);
  };
  return (
    <section>
      <h2>{t('supply.notices.list')}</h2>
      {withdrawing && <WithdrawNotice notice={withdrawing} close={() => setWithdrawing(undefined)} />}
      {notices.data.length === 0 ? (
        <p className="card">{t('supply.notices.none')}</p>
      ) : (
        <div className="wide">
          <table className="figures">
            <caption className="unseen">{t('supply.notices.list')}</caption>
            <thead>
              <tr>
                {(['supply.from', 'supply.until', 'supply.notices.text'] as const).map((title) => (
                  <th key={title} scope="col" className="words">
                    {t(title)}
                  </th>
                ))}
                {(['by', 'at', 'state'] as const).map((title) => (
                  <th key={title} scope="col" className="words">
                    {t(`supply.notices.${title}`)}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {notices.data.map((notice) => (
                <tr key={notice.noticeId}>
                  <th scope="row">{dayText(notice.fromDay)}</th>
                  <td className="words">{dayText(notice.untilDay)}</td>
                  <td className="words told">{said(notice[language()])}</td>
                  <td className="words">{notice.issuedBy}</td>
                  <td className="words">{instantText(notice.issuedAt, timeZone)}</td>
                  <td className="words">{stateOf(notice)}</td>
                  <td>
                    {mayPlan && notice.withdrawnOn === null && notice.untilDay >= today && (
                      <Button size="small" onClick={() => setWithdrawing(notice)}>
                        {t('supply.notices.withdraw')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
