import type { AppendRequest, EventTexts } from './append-request.js';
import { EventIdTaken, type AppendResult, type EventMetadata } from './event-store.js';
import { positionOf } from '../kernel/position.js';

/** An event that the store holds already, found by its id. */
export interface FoundEvent extends Omit<EventTexts, 'eventId'> {
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint | number;
}

/**
 * What the same append was answered before; undefined where none of its ids is known.
 * @param found  for each event of the append, the one that the store holds under its id
 * @throws {EventIdTaken} where an id is known and this is not the same append again, or an id comes twice in it
 */
export function firstResult(
  { stream, events }: Pick<AppendRequest, 'stream' | 'events'>,
  found: readonly (FoundEvent | undefined)[],
): AppendResult | undefined {
  const first = found.find((event) => event !== undefined);
  if (!first) return requireDistinct(stream, events);
  let last = first;
  for (const [index, repeated] of events.entries()) {
    const event = found[index];
    if (event?.stream !== stream || event.revision !== first.revision + index || !hasSameContent(event, repeated))
      throw new EventIdTaken(events[found.indexOf(first)]?.eventId ?? '', first.stream);
    last = event;
  }
  return { revision: last.revision, position: positionOf(last.position) };
}

function requireDistinct(stream: string, events: readonly EventTexts[]): undefined {
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
