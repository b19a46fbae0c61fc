import { hash } from 'node:crypto';
import type { StoredEvent } from './stored-event.js';

/** The hash before the first event, of every stream and of the store. */
export const chainStart = '0'.repeat(64);

/**
 * Hash of an event, chained to the event before it in its stream: altering, removing or moving one breaks every later hash.
 *
 * SHA-256 over six lines joined by a line feed: previous hash, stream, revision, type, data, metadata, each as stored, in UTF-8.
 * Stream and type hold no control character and JSON texts escape theirs, so no other event gives the same bytes.
 * It can be checked from a shell: `printf '%s\n%s\n%s\n%s\n%s\n%s' … | sha256sum`.
 *
 * @param previous hash of the event before it in its stream, `chainStart` for the first
 * @returns 64 lower-case hex digits
 */
export function streamHash(
  previous: string,
  { stream, revision, type, data, metadata }: Pick<StoredEvent, 'stream' | 'revision' | 'type' | 'data' | 'metadata'>,
): string {
  return hash('sha256', `${previous}\n${stream}\n${revision}\n${type}\n${data}\n${metadata}`, 'hex');
}

/**
 * Hash of an event, chained to the event before it in the whole store: removing a whole stream, or swapping two events of
 * different streams, breaks every later hash.
 *
 * SHA-256 over four lines joined by a line feed: previous store hash, position (decimal), event id, hash. The content of the
 * event is covered through its `hash`. An event id holds no control character, so no other event gives the same bytes.
 * It can be checked from a shell: `printf '%s\n%s\n%s\n%s' … | sha256sum`.
 *
 * @param previous store hash of the event before it in the store, `chainStart` for the first
 * @returns 64 lower-case hex digits
 */
export function storeHash(
  previous: string,
  { position, eventId, hash: ownHash }: Pick<StoredEvent, 'eventId' | 'hash'> & { readonly position: bigint | number },
): string {
  return hash('sha256', `${previous}\n${position}\n${eventId}\n${ownHash}`, 'hex');
}
