import { createHash, type KeyObject } from 'node:crypto';
import { continuedFrom, ownOrigin } from '../event-store/continuation.js';
import { DamagedStore, UnreadableEvents } from '../event-store/damaged-store.js';
import type { StoreCapabilities } from '../event-store/event-store.js';
import type { KnownHead } from '../event-store/known-head.js';
import type { StoredEvent, StoredEventReader } from '../event-store/stored-event.js';
import { beginning, positionOf, type Position } from '../kernel/position.js';
import { checkpointStream, type StoreCheckpoint } from './checkpoints/checkpoint.events.js';
import { checkpointHash } from './checkpoints/checkpoint-text.js';
import type { CheckpointExport } from './checkpoints/checkpoint.schemas.js';
import { keyIdOf } from './checkpoints/signing-key.js';
import { type StoredCheckpoints, storedCheckpoints } from './checkpoints/stored-checkpoints.js';
import { checkExportedCheckpoints, checkStoredCheckpoints } from './verification/checkpoint-faults.js';
import { areOfFormerStore, checkFormerCheckpoints } from './verification/former-checkpoints.js';
import { EventChecks } from './verification/event-checks.js';
import { type Fault, FaultList } from './verification/fault.js';
import { HeadChecks } from './verification/head-checks.js';
import { RangeChecks } from './verification/range-checks.js';
import { type Reach, reachOf } from './verification/reach.js';

const batchSize = 5000;

export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly position: Position;
  /** SHA-256 over the hashes of all events in order: two stores that agree on it hold the same history. */
  readonly digest: string;
  /** How many faults there are. */
  readonly faultCount: number;
  /** The most precise first, each sort in order of position; at most the first hundred of each kind. */
  readonly faults: readonly Fault[];
  readonly reach: Reach;
}

/** A store to verify. */
export interface VerifiableStore extends StoredEventReader {
  readonly capabilities: StoreCapabilities;
}

export interface VerifyOptions {
  /** Checkpoints that were kept outside the store. */
  readonly exported?: CheckpointExport | undefined;
  /** Ed25519: checkpoints signed by it must bear its signature, and there must be one. */
  readonly publicKey?: KeyObject | undefined;
  /** What read models and forecasts have seen of the store. */
  readonly knownHeads?: readonly KnownHead[];
  readonly onProgress?: (position: Position) => void;
}

/**
 * Computes every hash anew, and compares the store with its checkpoints, with those that were exported and with what others have
 * seen of it. Says where each fault is, and what cannot be known. Reads the store once, in batches.
 */
export async function verifyStore(store: VerifiableStore, options: VerifyOptions = {}): Promise<Verification> {
  const { exported, publicKey, knownHeads = [], onProgress = () => undefined } = options;
  const faults = new FaultList();
  const { all, former, origin } = await checkpointsIn(store, faults);
  const first = origin.event;
  const stored = checkStoredCheckpoints(all, publicKey, faults);
  const isOfFormer = exported !== undefined && areOfFormerStore(exported.checkpoints, former);
  if (isOfFormer) checkFormerCheckpoints(exported.checkpoints, former, origin, publicKey, faults);
  const kept =
    exported && !isOfFormer ? checkExportedCheckpoints(exported.checkpoints, all, publicKey, faults) : undefined;
  const events = new EventChecks(store.capabilities, faults, first);
  const heads = new HeadChecks(knownHeads, faults);
  const checks = [
    ...[events, heads, new HeadChecks(await store.notedHeads(), faults)],
    ...rangeChecks(stored, kept, faults, origin.storeHash),
  ];
  const digest = createHash('sha256').update(first?.hash ?? '');
  let [position, count] = [beginning, first ? 1 : 0];
  for (;;) {
    const batch = await readOrDamage(store, position);
    if (batch instanceof UnreadableEvents) {
      addUnreadable(batch, faults);
      for (const check of checks) check.skip(batch.from, batch.to);
      if (batch.to === undefined) break;
      position = batch.to;
      continue;
    }
    const last = batch.at(-1);
    if (!last) break;
    for (const event of batch) {
      for (const check of checks) check.see(event);
      digest.update(event.hash);
    }
    position = last.position;
    count += batch.length;
    onProgress(position);
  }
  for (const check of checks) check.end(position);
  checkNoneAfter(await store.notedHeads(), position, faults);
  const { chainsStore } = store.capabilities;
  const known = { newest: position, exported: kept, stored, publicKey, seen: heads.confirmed, chainsStore };
  const facts = { ...known, continued: first && continuedFrom(first), former: isOfFormer ? exported.checkpoints : [] };
  const reach = reachOf(facts);
  if (publicKey && reach.signed === null)
    faults.add({
      kind: 'signature',
      position,
      expected: `a checkpoint signed by key ${keyIdOf(publicKey)}`,
      found: 'none',
    });
  const counts = { events: count, streams: events.streams, position, digest: digest.digest('hex') };
  return { ...counts, faultCount: faults.count, faults: faults.inOrder, reach };
}

/** The ranges of the checkpoints; once where those that were exported are those in the store. */
function rangeChecks(
  stored: readonly StoreCheckpoint[],
  exported: readonly StoreCheckpoint[] = [],
  faults: FaultList,
  start: string,
): RangeChecks[] {
  const [inStore, outside] = ['in the store', 'that was exported'];
  const isSame = exported.every((each, i) => stored[i] && checkpointHash(stored[i]) === checkpointHash(each));
  if (isSame)
    return [new RangeChecks(stored, (number) => (number <= exported.length ? outside : inStore), faults, start)];
  return [stored, exported].map((each, i) => new RangeChecks(each, () => (i === 0 ? inStore : outside), faults, start));
}

/** Nothing is appended past what the adapter notes of its newest event. Noted after the last event was read. */
function checkNoneAfter(noted: readonly KnownHead[], newest: Position, faults: FaultList): void {
  for (const { source, position } of noted)
    if (newest > position) {
      const expected = `no event after position ${position}, the newest by ${source}`;
      faults.add({ kind: 'known-head', after: position, position: newest, expected, found: 'one' });
    }
}

async function checkpointsIn(store: VerifiableStore, faults: FaultList): Promise<Omit<StoredCheckpoints, 'revision'>> {
  try {
    return await storedCheckpoints(store);
  } catch (error) {
    if (!(error instanceof DamagedStore)) throw error;
    const [expected, found] = ['checkpoints that can be read', 'some that cannot be'];
    faults.add({ kind: 'unreadable', position: beginning, stream: checkpointStream, expected, found });
    return { all: [], former: [], origin: ownOrigin };
  }
}

async function readOrDamage(store: StoredEventReader, after: Position): Promise<StoredEvent[] | UnreadableEvents> {
  try {
    return await store.readStored(after, batchSize);
  } catch (error) {
    if (error instanceof UnreadableEvents) return error;
    throw error;
  }
}

function addUnreadable({ from, to }: UnreadableEvents, faults: FaultList): void {
  const found = `positions ${from} to ${to ?? 'the end'}, which cannot be read`;
  const after = positionOf(from - 1n);
  faults.add({ kind: 'unreadable', after, position: to ?? from, expected: 'events that can be read', found });
}
