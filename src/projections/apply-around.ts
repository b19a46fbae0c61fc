import type { RecordedEvent } from '../event-store/event-store.js';
import { isDataFault } from '../read-models/database/database-faults.js';
import type { Writer } from '../read-models/writer/writer.js';
import type { ParkedStreams } from './parked-streams.js';
import type { Projection } from './projection.js';

/**
 * Applies a batch, and parks the events that cannot be applied: a batch that fails is undone and applied in halves, down to the event at
 * fault. @throws where the database fails, not the event
 */
export async function applyAround(
  projection: Projection,
  batch: readonly RecordedEvent[],
  writer: Writer,
  parked: ParkedStreams,
): Promise<void> {
  const events = parked.passing(projection.name, batch);
  const [first] = events;
  if (!first) return;
  try {
    await writer.savepoint(() => projection.apply(events, writer));
  } catch (error) {
    if (!isDataFault(error)) throw error;
    if (events.length === 1) return parked.park(projection.name, first, error);
    const middle = Math.ceil(events.length / 2);
    await applyAround(projection, events.slice(0, middle), writer, parked);
    await applyAround(projection, events.slice(middle), writer, parked);
  }
}
