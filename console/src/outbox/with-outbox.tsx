import { useEffect, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { isReached } from '../offline/connection.js';
import { Outbox } from './outbox.js';
import { OutboxContext } from './use-outbox.js';

/** How often it is tried to send what waits, milliseconds. */
const every = 15_000;

/** Keeps the commands of a person while the pages are open, and sends them as soon as it can. */
export function WithOutbox({ person, children }: { readonly person: string; readonly children: ReactNode }) {
  const client = useQueryClient();
  const [outbox] = useState(() => new Outbox(person, () => void client.invalidateQueries()));
  useEffect(() => {
    const send = () => {
      if (outbox.commands().some(({ state }) => state === 'waiting')) void outbox.send();
    };
    /** Looks whether there is a connection again, sends what waits, and reads anew what was kept. */
    const tryAgain = async () => {
      if (isReached()) return send();
      await api.GET('/api/service').catch(() => undefined);
      if (!isReached()) return;
      send();
      await client.invalidateQueries();
    };
    const comesBack = () => void tryAgain();
    void outbox.read().then(send);
    const timer = setInterval(comesBack, every);
    window.addEventListener('online', comesBack);
    document.addEventListener('visibilitychange', comesBack);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', comesBack);
      document.removeEventListener('visibilitychange', comesBack);
    };
  }, [outbox, client]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}
