import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { randomId } from '../../api/random-id.js';
import { dayText } from '../../i18n/formats.js';
import { commandTo } from '../../outbox/kept-command.js';
import { useOutbox } from '../../outbox/use-outbox.js';
import { useSignedIn } from '../../session/signed-in.js';
import type { PreparedVisit } from './use-visits.js';
import { groupOf, pageOf } from './visit-commands.js';

interface Props {
  readonly visit: PreparedVisit;
  readonly day: string;
  /** It is started on the day of the page. */
  readonly begun: () => void;
}

/** Starts a visit: on the day of the page, or today where that is another one. */
export function StartVisit({ visit, day, begun }: Props) {
  const { t } = useTranslation('visits');
  const { today } = useSignedIn().service;
  const outbox = useOutbox();
  const navigate = useNavigate();
  const [isSending, setSending] = useState(false);
  const { visitId, retailerId } = visit;
  const name = visit.name ?? retailerId;
  const start = async (on: string) => {
    setSending(true);
    const page = pageOf({ day: on, visitId });
    const outcome = await outbox.give({
      ...commandTo('/api/visits/{visitId}/start', { visitId }, { startedOn: on }),
      ...{ key: randomId(), kind: 'visit-start', group: groupOf(visitId), retailerId, name, day: on, page },
      draft: visit,
    });
    setSending(false);
    if (outcome.kind !== 'recorded' && outcome.kind !== 'kept') return;
    if (on === day) begun();
    else await navigate(page);
  };
  return (
    <>
      <p>{t('startHint')}</p>
      <p className="bottom">
        {day !== today && (
          <Button size="large" loading={isSending} onClick={() => void start(today)}>
            {t('startToday')}
          </Button>
        )}
        {day <= today && (
          <Button type="primary" size="large" loading={isSending} onClick={() => void start(day)}>
            {day === today ? t('start') : t('startOn', { day: dayText(day) })}
          </Button>
        )}
      </p>
    </>
  );
}
