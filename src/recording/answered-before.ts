import type { RecordedEvent } from '../event-store/event-store.js';
import { keyReused } from '../kernel/key-reused.js';
import type { CommandHashes } from './command-hash.js';
import type { CommandHadNoEffect } from './command-marker.js';
import type { Recorded } from './recorded.js';

/**
 * What the command of this id was answered before; undefined where it is new. Events of older versions bear no hash: their
 * command's body cannot be compared.
 * @throws {DomainError} 'key-reused' where it was another command
 */
export function answeredBefore(
  past: readonly RecordedEvent[],
  marker: RecordedEvent<CommandHadNoEffect> | undefined,
  commandId: string,
  hashes: CommandHashes | undefined,
): Omit<Recorded, 'stream'> | undefined {
  const recorded = past.findLast(({ metadata }) => metadata.causationId === commandId);
  const found = recorded ?? marker;
  if (!found) return undefined;
  const { commandHash: first } = found.metadata;
  if (first !== undefined && hashes && !hashes.includes(first))
    throw keyReused(commandId, marker && !recorded ? marker.data.stream : found.stream);
  if (recorded) return { revision: recorded.revision, position: recorded.position };
  return marker && { revision: marker.data.revision, position: null };
}
