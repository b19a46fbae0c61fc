import { randomUUID } from 'node:crypto';
import type { EventMetadata, NewEvent } from '../../src/event-store/event-store.js';

/** An event worth nothing but its number, with an id of its own unless one is given. */
export function noted(number: number, eventId: string = randomUUID()): NewEvent {
  return { type: 'Noted', data: { number }, metadata: metadata(eventId) };
}

export function notes(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, index) => noted(index + 1));
}

export function metadata(eventId: string): EventMetadata {
  return {
    eventId,
    actor: 'clerk-7',
    role: 'phone-order-clerk',
    correlationId: 'call-1',
    causationId: 'command-1',
    occurredOn: '2026-03-02',
    recordedAt: '2026-03-02T01:30:00.000Z',
  };
}

/** A stream nobody else has. */
export function newStream(): string {
  return `note-${randomUUID()}`;
}
