import { useEffect, useMemo, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { isDay } from '../../day.js';
import { Failed } from '../../layout/failed.js';
import { NotFound } from '../../layout/not-found.js';
import { Waiting } from '../../layout/waiting.js';
import { useKeptCommands, useOutbox } from '../../outbox/use-outbox.js';
import { callPage } from './call-page.js';
import { CallList } from './call-list.js';
import { CallView } from './call-view.js';
import { nextCall } from './next-call.js';
import { readAhead, useCallList } from './use-calls.js';
import { withKept } from './with-kept.js';
import './calls.css';

/** Order entry: the calls of a day on the left, the retailer in the middle, its order on the right. */
export function CallsPage() {
  const { day } = useParams();
  return isDay(day) ? <CallsOfDay key={day} day={day} /> : <NotFound />;
}

function CallsOfDay({ day }: { readonly day: string }) {
  const { t } = useTranslation();
  const { retailerId } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useCallList(day);
  const [said, setSaid] = useState('');
  const outbox = useOutbox();
  const kept = useKeptCommands();
  const listed = list.data?.items;
  const shown = useMemo(() => withKept(listed ?? [], kept, day), [listed, kept, day]);
  useEffect(() => {
    if (listed) void readAhead(client, listed, day);
  }, [client, listed, day]);
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting />;
  const { items } = list.data;
  const first = nextCall(shown);
  if (!retailerId && first) return <Navigate replace to={callPage(day, first.retailerId)} />;
  const call = items.find((each) => each.retailerId === retailerId);

  /** The call is over: says so, and goes to the next one. */
  const goOn = async (sentence: string) => {
    setSaid(sentence);
    await client.invalidateQueries({ queryKey: ['calls', day] });
    const calls = client.getQueryData<typeof list.data>(['calls', day])?.items ?? [];
    const next = nextCall(withKept(calls, outbox.commands(), day), retailerId);
    await navigate(callPage(day, next?.retailerId ?? retailerId ?? ''));
  };
  return (
    <div className="calls">
      <h1 className="unseen">{t('calls.title')}</h1>
      <CallList calls={shown} day={day} current={retailerId} />
      <p role="status" className="said">
        {said}
      </p>
      {call ? (
        <CallView key={call.retailerId} call={call} day={day} goOn={goOn} say={setSaid} />
      ) : (
        <p className="nobody">{items.length > 0 && t(retailerId ? 'calls.missing' : 'calls.choose')}</p>
      )}
    </div>
  );
}
