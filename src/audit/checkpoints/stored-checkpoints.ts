import { type Origin, originOf } from '../../event-store/continuation.js';
import type { StoredEvent, StoredEventReader } from '../../event-store/stored-event.js';
import { checkpointStream, type CheckpointRecorded, type StoreCheckpoint } from './checkpoint.events.js';
import { checkpointSchema } from './checkpoint.schemas.js';

const type: CheckpointRecorded['type'] = 'CheckpointRecorded';

/** A checkpoint with the event that recorded it; undefined where the event is not as Almanac writes it. */
export interface StoredCheckpoint {
  readonly event: StoredEvent;
  readonly checkpoint: StoreCheckpoint | undefined;
}

export interface StoredCheckpoints {
  /** How many events their stream has. */
  readonly revision: number;
  /** Those of this store, oldest first. */
  readonly all: readonly StoredCheckpoint[];
  /** Those of the store that this one continues: they were copied with its events, and vouch for them as they were there. */
  readonly former: readonly StoredCheckpoint[];
  readonly origin: Origin;
}

/** The checkpoints in the store. */
export async function storedCheckpoints(
  store: Pick<StoredEventReader, 'readStoredStream'>,
): Promise<StoredCheckpoints> {
  const origin = await originOf(store);
  const events = await store.readStoredStream(checkpointStream);
  const stored = events
    .filter((event) => event.type === type)
    .map((event) => ({ event, checkpoint: checkpointIn(event) }));
  const isFormer = ({ event }: StoredCheckpoint) => event.position <= origin.copiedTo;
  return {
    ...{ revision: events.at(-1)?.revision ?? 0, origin },
    ...{ all: stored.filter((each) => !isFormer(each)), former: stored.filter(isFormer) },
  };
}

function checkpointIn({ data }: StoredEvent): StoreCheckpoint | undefined {
  try {
    return checkpointSchema.parse(JSON.parse(data));
  } catch {
    return undefined;
  }
}
