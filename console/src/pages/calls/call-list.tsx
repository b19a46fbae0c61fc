import { memo, startTransition, useMemo, useOptimistic, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paintedHere } from '../../after-paint.js';
import { DayChoice } from '../../field/day-choice.js';
import { inGroups } from '../../in-groups.js';
import { callPage } from './call-page.js';
import type { ShownCall } from './with-kept.js';

const groupSize = 25;
/** px, of a call whose name needs one line */
const callHeight = 48;

interface Props {
  readonly calls: readonly ShownCall[];
  readonly day: string;
  /** Who is called. */
  readonly current: string | undefined;
}

/** Whom to call on a day, those to be called next first. The one that is chosen is marked at once; its order follows. */
export const CallList = memo(function CallList({ calls, day, current }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [marked, mark] = useOptimistic(current);
  const groups = useMemo(() => inGroups(calls, groupSize), [calls]);
  const left = calls.filter(({ state }) => state !== 'done' && state !== 'kept').length;
  const choose = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a');
    // With another key the link is the browser's.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    startTransition(async () => {
      mark(link.dataset['retailer']);
      if (await paintedHere()) startTransition(() => navigate(link.pathname));
    });
  };
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
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- The links in it take the keys. */}
      <div role="list" className="all" onClick={choose}>
        {groups.map((group) => (
          <CallGroup key={group[0]?.retailerId} calls={group} day={day} current={inGroup(group, marked)} />
        ))}
      </div>
    </section>
  );
});

/** Calls that are laid out together, or not at all where they are out of sight: the browser watches each group at every frame. */
const CallGroup = memo(function CallGroup({ calls, day, current }: Props) {
  return (
    <div role="none" style={{ containIntrinsicHeight: calls.length * callHeight }}>
      {calls.map((call) => (
        <CallItem key={call.retailerId} call={call} day={day} isCurrent={call.retailerId === current} />
      ))}
    </div>
  );
});

interface ItemProps extends Pick<Props, 'day'> {
  readonly call: ShownCall;
  readonly isCurrent: boolean;
}

/** It does not watch the address, as links of the router do: there are hundreds of them. */
const CallItem = memo(function CallItem({ call, day, isCurrent }: ItemProps) {
  const { t } = useTranslation();
  const { retailerId, name, state, callBackAt } = call;
  return (
    <div role="listitem">
      <a
        href={callPage(day, retailerId)}
        data-retailer={retailerId}
        data-state={state}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <b>{name}</b>
        <small>
          {retailerId} · {t(`calls.state.${state}`)} {state === 'call-back' && callBackAt}
        </small>
      </a>
    </div>
  );
});

/** undefined where it is in another group, which is drawn again then and this one not */
function inGroup(calls: readonly ShownCall[], marked: string | undefined): string | undefined {
  return calls.some(({ retailerId }) => retailerId === marked) ? marked : undefined;
}
