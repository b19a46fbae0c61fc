import { memo } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import { dayAfter, isDay } from '../../day.js';
import { dayText } from '../../i18n/formats.js';
import { callPage } from './call-page.js';
import type { ShownCall } from './with-kept.js';

interface Props {
  readonly calls: readonly ShownCall[];
  readonly day: string;
}

/** Whom to call on a day, those to be called next first. */
export function CallList({ calls, day }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const goTo = (to: string) => void navigate(`/calls/${to}`);
  const left = calls.filter(({ state }) => state !== 'done' && state !== 'kept').length;
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
      {calls.length === 0 ? (
        <p>
          {t('calls.none')} {t('calls.noneHint')}
        </p>
      ) : (
        <p>{left === 0 ? t('calls.allDone') : t('calls.counts', { left, done: calls.length - left })}</p>
      )}
      <ol>
        {calls.map((call) => (
          <CallItem key={call.retailerId} call={call} day={day} />
        ))}
      </ol>
    </section>
  );
}

const CallItem = memo(function CallItem({ call, day }: { readonly call: ShownCall; readonly day: string }) {
  const { t } = useTranslation();
  const { retailerId, name, state, callBackAt } = call;
  return (
    <li>
      <NavLink to={callPage(day, retailerId)} data-state={state}>
        <b>{name}</b>
        <small>
          {retailerId} · {t(`calls.state.${state}`)} {state === 'call-back' && callBackAt}
        </small>
      </NavLink>
    </li>
  );
});
