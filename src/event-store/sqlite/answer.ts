import { type AppendResult, EventIdTaken, type ExpectedRevision, WrongExpectedRevision } from '../event-store.js';
import { sqliteCode } from './sqlite-error.js';

/** How an append ended, as it goes from one thread to another: an error loses its class on the way. */
export type Answer = AppendResult | Refusal;

type Refusal =
  | {
      readonly refused: 'revision';
      readonly stream: string;
      readonly expected: ExpectedRevision;
      readonly found: number;
    }
  | { readonly refused: 'id'; readonly eventId: string; readonly stream: string }
  | { readonly refused: 'failure'; readonly message: string; readonly code: string | undefined };

/** What stands for the error where it cannot go itself. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof WrongExpectedRevision)
    return { refused: 'revision', stream: error.stream, expected: error.expected, found: error.found };
  if (error instanceof EventIdTaken) return { refused: 'id', eventId: error.eventId, stream: error.stream };
  const message = error instanceof Error ? error.message : String(error);
  return { refused: 'failure', message, code: sqliteCode(error) };
}

/** The error that the refusal stands for, with the code of SQLite where it had one. */
export function errorFrom(refusal: Refusal): Error {
  switch (refusal.refused) {
    case 'revision':
      return new WrongExpectedRevision(refusal.stream, refusal.expected, refusal.found);
    case 'id':
      return new EventIdTaken(refusal.eventId, refusal.stream);
    case 'failure':
      return Object.assign(new Error(refusal.message), refusal.code === undefined ? {} : { code: refusal.code });
  }
}
