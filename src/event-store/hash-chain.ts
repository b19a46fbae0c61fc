import { hash } from 'node:crypto';
import type { StoredEvent } from './stored-event.js';

/** What stands before the first event of every stream. */
export const chainStart = '0'.repeat(64);

/**
 * Hash of an event, chained to the event before it in its stream: altering, removing or moving one breaks every later hash.
 *
 * SHA-256 over six lines joined by a line feed: previous hash, stream, revision, type, data, metadata, each as stored, in UTF-8.
 * Stream and type hold no control character and JSON texts escape theirs, so no other event gives the same bytes.
 * Anybody can check it: `printf '%s\n%s\n%s\n%s\n%s\n%s' … | sha256sum`.
 *
 * @param previous hash of the event before it in its stream, `chainStart` for the first
 * @returns 64 lower-case hex digits
 */
export function chainHash(
  previous: string,
  { stream, revision, type, data, metadata }: Pick<StoredEvent, 'stream' | 'revision' | 'type' | 'data' | 'metadata'>,
): string {
  return hash('sha256', `${previous}\n${stream}\n${revision}\n${type}\n${data}\n${metadata}`, 'hex');
}
