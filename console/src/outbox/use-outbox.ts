import { createContext, use, useSyncExternalStore } from 'react';
import type { KeptCommand } from './kept-command.js';
import type { Outbox } from './outbox.js';

export const OutboxContext = createContext<Outbox | undefined>(undefined);

/** Where commands go that must not be lost. @throws outside of the pages of somebody who has signed in */
export function useOutbox(): Outbox {
  const outbox = use(OutboxContext);
  if (!outbox) throw new Error('Expected a page inside of OutboxContext.');
  return outbox;
}

/** The commands that are kept, as they stand. */
export function useKeptCommands(): readonly KeptCommand[] {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox.watch, outbox.commands);
}

/** Commands that the service has not recorded. */
export function unsent(commands: readonly KeptCommand[]): KeptCommand[] {
  return commands.filter(({ state }) => state !== 'dropped');
}
