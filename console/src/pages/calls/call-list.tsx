import { memo } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import type { Schemas } from '../../api/client.js';
import { dayAfter, isDay } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import type { ListedCall } from './use-calls.js';

interface Props {
  readonly list: Schemas['CallList'];
  readonly day: string;
  readonly current: string | undefined;
}

/** Whom to call on a day, those to be called next first. */
export function CallList({ list, day }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const goTo = (to: string) => void navigate(`/calls/${to}`);
  const left = list.items.length - list.done;
  return (
    <section className="call-list" aria-label={t('calls.list')}>
      <div className="day">
        <Button aria-label={t('calls.dayBefore')} onClick={() => goTo(dayAfter(day, -1))}>
          ‹
        </Button>
        <input
          type="date"
          aria-label={t('calls.day')}
          value={day}
          onChange={({ target }) => isDay(target.value) && goTo(target.value)}
        />
        <Button aria-label={t('calls.dayAfter')} onClick={() => goTo(dayAfter(day, 1))}>
          ›
        </Button>
      </div>
      <h2>{dayText(day)}</h2>
      {list.items.length === 0 ? (
        <p>
          {t('calls.none')} {t('calls.noneHint')}
        </p>
      ) : (
        <p>{left === 0 ? t('calls.allDone') : t('calls.counts', { left, done: list.done })}</p>
      )}
      <ol>
        {list.items.map((call) => (
          <CallItem key={call.retailerId} call={call} day={day} />
        ))}
      </ol>
    </section>
  );
}

const CallItem = memo(function CallItem({ call, day }: { readonly call: ListedCall; readonly day: string }) {
  const { t } = useTranslation();
  const { retailerId, name, state, callBackAt } = call;
  return (
    <li>
      <NavLink to={`/calls/${day}/${encodeURIComponent(retailerId)}`} data-state={state}>
        <b>{name}</b>
        <small>
          {retailerId} · {t(`calls.state.${state}`)} {state === 'call-back' && callBackAt}
        </small>
      </NavLink>
    </li>
  );
});
