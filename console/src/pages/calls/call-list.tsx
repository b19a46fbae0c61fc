import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { DayChoice } from '../../field/day-choice.js';
import { callPage } from './call-page.js';
import type { ShownCall } from './with-kept.js';

interface Props {
  readonly calls: readonly ShownCall[];
  readonly day: string;
}

/** Whom to call on a day, those to be called next first. */
export function CallList({ calls, day }: Props) {
  const { t } = useTranslation();
  const left = calls.filter(({ state }) => state !== 'done' && state !== 'kept').length;
  return (
    <section className="call-list" aria-label={t('calls.list')}>
      <DayChoice section="calls" day={day} />
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
