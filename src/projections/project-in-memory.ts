import type { RecordedEvent } from '../event-store/event-store.js';
import { MemoryWriter } from '../read-models/writer/memory-writer.js';
import type { Projection } from './projection.js';

/** The rows that read models would have if these events, oldest first, were all there are. */
export async function projectInMemory(
  projections: readonly Projection[],
  events: readonly RecordedEvent[],
): Promise<MemoryWriter> {
  const writer = new MemoryWriter();
  await projectMore(writer, projections, events);
  return writer;
}

/** Adds what later events make of the rows. */
export async function projectMore(
  writer: MemoryWriter,
  projections: readonly Projection[],
  events: readonly RecordedEvent[],
): Promise<void> {
  for (const projection of projections) {
    const { handles } = projection;
    const handled = handles === 'all' ? events : events.filter(({ type }) => handles.includes(type));
    if (handled.length > 0) await projection.apply(handled, writer);
  }
}
