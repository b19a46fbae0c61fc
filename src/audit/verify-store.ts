import { createHash } from 'node:crypto';
import { beginning, type Position } from '../kernel/position.js';
import type { StoreCapabilities } from '../event-store/event-store.js';
import type { KnownHead } from '../event-store/known-head.js';
import { chainStart, storeHash, streamHash } from '../event-store/hash-chain.js';
import type { StoredEvent, StoredEventReader } from '../event-store/stored-event.js';

const batchSize = 5000;

/** An event that is not as it was recorded. */
export interface Fault {
  readonly position: Position;
  readonly stream: string;
  readonly expected: string;
  readonly found: string;
}

export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly position: Position;
  /** SHA-256 over the hashes of all events in order: two stores that agree on it hold the same history. */
  readonly digest: string;
  /** At most the first hundred. */
  readonly faults: readonly Fault[];
}

/** A store to verify. */
export interface VerifiableStore extends StoredEventReader {
  readonly capabilities: StoreCapabilities;
}

/**
 * Computes every hash anew. An event altered, removed, added or moved breaks the chain of its stream; a whole stream removed or
 * added, and events of different streams swapped, break the chain of the store (where it has one: `chainsStore`). Events taken
 * from the end leave both chains whole: they show where one of the known heads was taken.
 * Holds the last hash of each stream in memory, O(streams).
 */
export async function verifyStore(
  store: VerifiableStore,
  onProgress: (position: Position) => void = () => undefined,
  knownHeads: readonly KnownHead[] = [],
): Promise<Verification> {
  const unseen = new Set(knownHeads);
  const heads = new Map<string, { revision: number; hash: string }>();
  const digest = createHash('sha256');
  const faults: Fault[] = [];
  let position = beginning;
  let events = 0;
  let previous: string | null = store.capabilities.chainsStore ? chainStart : null;
  for (;;) {
    const batch = await store.readStored(position, batchSize);
    const last = batch.at(-1);
    if (!last) break;
    for (const event of batch) {
      const head = heads.get(event.stream) ?? { revision: 0, hash: chainStart };
      const fault = faultOf(event, head) ?? (previous === null ? undefined : storeFaultOf(event, previous));
      if (fault && faults.length < 100) faults.push(fault);
      heads.set(event.stream, { revision: event.revision, hash: event.hash });
      if (previous !== null) previous = event.storeHash ?? '';
      digest.update(event.hash);
      for (const head of unseen) if (isHead(head, event)) unseen.delete(head);
    }
    position = last.position;
    events += batch.length;
    onProgress(position);
  }
  for (const head of unseen) faults.push(headFault(head));
  return { events, streams: heads.size, position, digest: digest.digest('hex'), faults };
}

function faultOf(event: StoredEvent, head: { revision: number; hash: string }): Fault | undefined {
  const { position, stream, revision, hash } = event;
  if (revision !== head.revision + 1)
    return { position, stream, expected: `revision ${head.revision + 1}`, found: `revision ${revision}` };
  const expected = streamHash(head.hash, event);
  return expected === hash ? undefined : { position, stream, expected, found: hash };
}

function storeFaultOf(event: StoredEvent, previous: string): Fault | undefined {
  const { position, stream, storeHash: found } = event;
  const expected = storeHash(previous, event);
  return expected === found
    ? undefined
    : { position, stream, expected: `store hash ${expected}`, found: `store hash ${found}` };
}

function isHead(head: KnownHead, { position, hash, storeHash }: StoredEvent): boolean {
  return head.position === position && head.storeHash === (storeHash ?? hash);
}

function headFault({ source, position, storeHash }: KnownHead): Fault {
  const expected = `the event seen by ${source}, store hash ${storeHash}`;
  return { position, stream: '', expected, found: 'another event or none' };
}
