import type { AppendRequest, EventTexts } from './append-request.js';
import { type AppendResult, type EventMetadata, EventIdTaken } from './event-store.js';
import { positionOf } from '../kernel/position.js';
import type { StoredEvent } from './stored-event.js';

/** An event in the store that has an id of the append. */
export type FoundEvent = Pick<StoredEvent, 'stream' | 'revision' | 'type' | 'data' | 'metadata'> & {
  readonly position: bigint | number;
};

/**
 * What an append was answered the first time it was made; undefined where none of its ids is in the store.
 * @param found the event in the store for each event of the append, undefined for an id that is not there
 * @throws {EventIdTaken} where an id is taken by another append, or given twice in this one
 */
export function firstResult(
  { stream, events }: Pick<AppendRequest, 'stream' | 'events'>,
  found: readonly (FoundEvent | undefined)[],
): AppendResult | undefined {
  const first = found.find((event) => event !== undefined);
  if (!first) {
    checkDistinct(stream, events);
    return undefined;
  }
  let last = first;
  for (const [index, repeated] of events.entries()) {
    const event = found[index];
    if (event?.stream !== stream || event.revision !== first.revision + index || !hasSameContent(event, repeated))
      throw new EventIdTaken(events[found.indexOf(first)]?.eventId ?? '', first.stream);
    last = event;
  }
  return { revision: last.revision, position: positionOf(last.position) };
}

function checkDistinct(stream: string, events: readonly EventTexts[]): void {
  const seen = new Set<string>();
  for (const { eventId } of events) if (seen.size === seen.add(eventId).size) throw new EventIdTaken(eventId, stream);
}

/** Actor and time of a repeated event may differ; type, data and reason may not. */
function hasSameContent(event: FoundEvent, repeated: EventTexts): boolean {
  return event.type === repeated.type && event.data === repeated.data && reasonIn(event) === reasonIn(repeated);
}

function reasonIn({ metadata }: Pick<EventTexts, 'metadata'>): string {
  return (JSON.parse(metadata) as EventMetadata).reason ?? '';
}
