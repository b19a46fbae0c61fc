import { continuationStream, type StoreContinued } from './event-store/continuation.js';
import { CopyChain, type CopiedEvent, type EventCopy } from './event-store/event-copy.js';
import type { StoredEvent, StoredEventReader } from './event-store/stored-event.js';
import type { CommandContext } from './kernel/command-context.js';
import { beginning, positionOf, shareReached } from './kernel/position.js';
import type { PersonalKeys } from './personal-data/personal-keys.js';
import { StoredSealing } from './personal-data/seal-stored.js';
import { stampEvents } from './recording/stamp-events.js';

const batchSize = 2_000;

export interface SealOptions {
  /** Who copies it, and why. */
  readonly by: CommandContext;
  /** @param share  of the step, 0 … 1 */
  readonly onStep?: (step: 'verifying' | 'copying', share: number) => void;
}

export interface SealedSource {
  readonly store: StoredEventReader;
  /** What the first event of the copy says of the store. */
  readonly continued: StoreContinued['data'];
  /** Of the copy: closed in the end. */
  readonly keys: PersonalKeys;
}

/** Writes the event that a store is continued, and then all events of that store, sealed. @returns how many held plain text */
export async function copySealed(
  copy: EventCopy,
  { store, continued, keys }: SealedSource,
  { by, onStep = () => undefined }: SealOptions,
): Promise<number> {
  const [first, others] = [new StoredSealing(keys), new StoredSealing(keys)];
  const chain = new CopyChain();
  const add = (events: readonly CopiedEvent[]) => copy.write(events.map((event) => chain.add(event)));
  try {
    await add(await first.seal([firstEvent(continued, by)]));
    for (let position = beginning; ;) {
      const batch = await store.readStored(position, batchSize);
      const last = batch.at(-1);
      if (!last) return others.sealed;
      await add(await others.seal(batch.map(withoutHashes)));
      position = last.position;
      onStep('copying', shareReached(position, positionOf(continued.position)));
    }
  } finally {
    await keys.close();
  }
}

function firstEvent(data: StoreContinued['data'], by: CommandContext): CopiedEvent {
  const [event] = stampEvents<StoreContinued>([{ type: 'StoreContinued', data }], by);
  if (!event) throw new Error('expected an event, found none.');
  const { type, metadata } = event;
  const texts = { data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
  return { position: beginning, stream: continuationStream, revision: 1, eventId: metadata.eventId, type, ...texts };
}

function withoutHashes({ position, stream, revision, eventId, type, data, metadata }: StoredEvent): CopiedEvent {
  return { position, stream, revision, eventId, type, data, metadata };
}
