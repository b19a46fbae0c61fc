import { randomUUID } from 'node:crypto';
import { lastValueFrom, mergeMap, type Observable, take, tap, timeout, toArray } from 'rxjs';
import type { EventMetadata, NewEvent, RecordedEvent } from '../../src/event-store/event-store.js';

/** An event worth nothing but its number, with an id of its own unless one is given. */
export function noted(number: number, eventId: string = randomUUID()): NewEvent {
  const metadata: EventMetadata = {
    eventId,
    actor: 'clerk-7',
    role: 'phone-order-clerk',
    correlationId: 'call-1',
    causationId: 'command-1',
    occurredOn: '2026-03-02',
    recordedAt: '2026-03-02T01:30:00.000Z',
  };
  return { type: 'Noted', data: { number }, metadata };
}

export function notes(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, index) => noted(index + 1));
}

/** The name of a stream that does not exist yet. */
export function newStream(): string {
  return `note-${randomUUID()}`;
}

export function ids(events: readonly { metadata: EventMetadata }[]): string[] {
  return events.map(({ metadata }) => metadata.eventId);
}

/** The first `count` events that a subscription brings; fails when one does not come. */
export function ofNotes(
  batches: Observable<RecordedEvent[]>,
  count: number,
  onBatch: (batch: RecordedEvent[]) => void = () => undefined,
): Promise<RecordedEvent[]> {
  return lastValueFrom(
    batches.pipe(
      tap(onBatch),
      mergeMap((batch) => batch),
      take(count),
      timeout(20_000),
      toArray(),
    ),
  );
}
