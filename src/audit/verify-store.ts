import { createHash } from 'node:crypto';
import { beginning, type Position } from '../kernel/position.js';
import { UnreadableEvents } from '../event-store/damaged-store.js';
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

/** The last event of a stream so far, and after how many gaps it came. */
interface StreamHead {
  readonly revision: number;
  readonly hash: string;
  readonly gaps: number;
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
  const heads = new Map<string, StreamHead>();
  const digest = createHash('sha256');
  const faults: Fault[] = [];
  let position = beginning;
  let events = 0;
  /** How often events could not be read: after that, what a stream has missed is unknown until its next event. */
  let gaps = 0;
  const { chainsStore } = store.capabilities;
  let previous: string | null = chainsStore ? chainStart : null;
  for (;;) {
    const batch = await readOrDamage(store, position);
    if (batch instanceof UnreadableEvents) {
      faults.push(unreadableFault(batch));
      for (const head of unseen) if (isWithin(head.position, batch)) unseen.delete(head);
      if (batch.to === undefined) break;
      [position, previous, gaps] = [batch.to, null, gaps + 1];
      continue;
    }
    const last = batch.at(-1);
    if (!last) break;
    for (const event of batch) {
      const head = heads.get(event.stream) ?? { revision: 0, hash: chainStart, gaps: 0 };
      const isAfterGap = head.gaps < gaps && event.revision > head.revision + 1;
      const fault =
        (isAfterGap ? undefined : faultOf(event, head)) ??
        (previous === null ? undefined : storeFaultOf(event, previous));
      if (fault && faults.length < 100) faults.push(fault);
      heads.set(event.stream, { revision: event.revision, hash: event.hash, gaps });
      if (chainsStore) previous = event.storeHash ?? '';
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

function faultOf(event: StoredEvent, head: Pick<StreamHead, 'revision' | 'hash'>): Fault | undefined {
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

async function readOrDamage(store: StoredEventReader, after: Position): Promise<StoredEvent[] | UnreadableEvents> {
  try {
    return await store.readStored(after, batchSize);
  } catch (error) {
    if (error instanceof UnreadableEvents) return error;
    throw error;
  }
}

function unreadableFault({ from, to }: UnreadableEvents): Fault {
  const found = `cannot be read: positions ${from} to ${to ?? 'the end'}`;
  return { position: from, stream: '', expected: 'events that can be read', found };
}

function isWithin(position: Position, { from, to }: UnreadableEvents): boolean {
  return position >= from && (to === undefined || position <= to);
}
