import { useEffect, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
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
    void outbox.read().then(send);
    const timer = setInterval(send, every);
    const comesBack = () => document.visibilityState === 'visible' && send();
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', comesBack);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', comesBack);
    };
  }, [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}
