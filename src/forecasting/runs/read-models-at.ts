import { join } from 'node:path';
import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import { earliest, type Position } from '../../kernel/position.js';
import { allProjections } from '../../projections/all-projections.js';
import type { Projection } from '../../projections/projection.js';
import { ProjectionRunner } from '../../projections/projection-runner.js';
import type { DatabaseLocation } from '../../read-models/database/location.js';
import { openReadModels } from '../../read-models/open-read-models.js';
import { scratchFolder } from '../../scratch/scratch-folder.js';

/** Read models in an SQLite file of their own, for a while. */
export interface PastReadModels {
  readonly location: DatabaseLocation;
  /** The folder of the file, for what else is to live no longer. */
  readonly folder: string;
  remove(): void;
}

interface PastOptions {
  readonly projections?: readonly Projection[];
  readonly onProgress?: (reached: Position) => void;
}

/**
 * Projects the events up to a position, as if none had come after it: read models cannot be rolled back. They go into an SQLite file,
 * whichever database is in use.
 * @param parent  folder in which the file lies in a folder of its own
 * @param projections  whose rows are wanted; all where absent
 * @param onProgress  receives the position that is reached; what it throws ends the work
 */
export async function readModelsAt(
  store: EventStore,
  position: Position,
  parent: string,
  { projections = allProjections, onProgress }: PastOptions = {},
): Promise<PastReadModels> {
  const folder = scratchFolder(parent, 'as-known-then-');
  const location: DatabaseLocation = { kind: 'sqlite', file: join(folder.path, 'read-models.db') };
  try {
    const readModels = await openReadModels(location, 'write');
    try {
      const runner = new ProjectionRunner(upTo(store, position), readModels, projections);
      await runner.reset();
      await runner.catchUp(onProgress);
    } finally {
      await readModels.close();
    }
  } catch (error) {
    folder.remove();
    throw error;
  }
  return { location, folder: folder.path, remove: () => folder.remove() };
}

/** A store as it was when its newest event was that at `position`, as far as a projection reads it. */
function upTo(store: EventStore, position: Position): EventStore {
  const knownOf = (events: readonly RecordedEvent[]) => events.filter((event) => event.position <= position);
  const known = async (after: Position, limit: number) => knownOf(await store.readAll(after, limit));
  return {
    capabilities: store.capabilities,
    read: async (stream, from, most) => knownOf(await store.read(stream, from, most)),
    readMany: async (streams) => (await store.readMany(streams)).map(knownOf),
    revision: async (stream) => knownOf(await store.read(stream)).length,
    readAt: async (positions) => knownOf(await store.readAt(positions)),
    append: (stream, events, expected) => store.append(stream, events, expected),
    subscribe: (after) => store.subscribe(after),
    readAll: known,
    head: async () => earliest([position, await store.head()]) ?? position,
    close: () => store.close(),
  };
}
