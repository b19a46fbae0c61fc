import { v4 as uuid } from 'uuid';
import type { EventStore, NewEvent } from '../../src/event-store/event-store.js';
import type { Message } from '../../src/kernel/message.js';

/** An event as a test states it: what happened on which day. */
export function fact<Event extends Message>(event: Event, occurredOn = '2021-07-05', actor = 'lin'): NewEvent<Event> {
  const eventId = uuid();
  const recordedAt = `${occurredOn}T08:00:00.000Z`;
  const metadata = {
    eventId,
    actor,
    role: 'system',
    correlationId: eventId,
    causationId: eventId,
    occurredOn,
    recordedAt,
  };
  return { ...event, metadata };
}

/** Appends facts to a stream, whatever is there already. */
export async function record(store: EventStore, stream: string, ...facts: NewEvent[]): Promise<void> {
  await store.append(stream, facts, 'any');
}
