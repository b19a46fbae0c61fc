import type { RecordedEvent } from '../event-store/event-store.js';
import type { Message } from '../kernel/message.js';
import { isClaim } from './claims.js';

/**
 * A command that its client may repeat decided nothing: the only event of stream `command-{commandId}`, so that the repeated
 * command, hours later, still gets the first answer and changes nothing either.
 */
export type CommandHadNoEffect = Message<
  'CommandHadNoEffect',
  {
    readonly stream: string;
    readonly revision: number;
    /** The retailer whom the command concerned, by whose key its digest is sealed. Not `retailerId`: nothing happened to the retailer. */
    readonly about?: string;
  }
>;

/** The stream of a command that decided nothing. */
export function markerStream(commandId: string): string {
  return `command-${commandId}`;
}

/** Whether an event only keeps books (a marker, a claim, a checkpoint) and says nothing of the business. */
export function isBookkeeping({ stream }: Pick<RecordedEvent, 'stream'>): boolean {
  return stream.startsWith('command-') || isClaim(stream) || stream.startsWith('checkpoint-');
}
