import type { StoredEvent, StoredEventReader } from '../../event-store/stored-event.js';
import { checkpointStream, type CheckpointRecorded, type StoreCheckpoint } from './checkpoint.events.js';
import { checkpointSchema } from './checkpoint.schemas.js';

const type: CheckpointRecorded['type'] = 'CheckpointRecorded';

/** A checkpoint with the event that recorded it; undefined where the event is not as Almanac writes it. */
export interface StoredCheckpoint {
  readonly event: StoredEvent;
  readonly checkpoint: StoreCheckpoint | undefined;
}

/** The checkpoints in the store, oldest first, and how many events their stream has. */
export async function storedCheckpoints(
  store: Pick<StoredEventReader, 'readStoredStream'>,
): Promise<{ readonly revision: number; readonly all: readonly StoredCheckpoint[] }> {
  const events = await store.readStoredStream(checkpointStream);
  const all = events
    .filter((event) => event.type === type)
    .map((event) => ({ event, checkpoint: checkpointIn(event) }));
  return { revision: events.at(-1)?.revision ?? 0, all };
}

function checkpointIn({ data }: StoredEvent): StoreCheckpoint | undefined {
  try {
    return checkpointSchema.parse(JSON.parse(data));
  } catch {
    return undefined;
  }
}
