import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { EventStore, NewEvent } from '../src/event-store/event-store.js';

export interface ToAppend {
  readonly stream: string;
  readonly events: readonly NewEvent[];
}

/** Both sides begin with what they are given: the plain inserts with rows, the store with events and the names of their streams. */
export function prepared(appends: number): ToAppend[] {
  return Array.from({ length: appends }, () => toAppend(orderPlaced()));
}

function toAppend(order: NewEvent): ToAppend {
  return { stream: ['order', order.metadata.eventId].join('-'), events: [order] };
}

/** Appends per second; each writer appends one order after the other, the next when the last is durable. */
export async function appendAll(store: EventStore, orders: readonly ToAppend[], writers: number): Promise<number> {
  collectGarbage();
  const start = performance.now();
  await Promise.all(Array.from({ length: writers }, (_, writer) => appendEvery(store, orders, writer, writers)));
  return orders.length / secondsSince(start);
}

async function appendEvery(store: EventStore, orders: readonly ToAppend[], from: number, step: number): Promise<void> {
  for (let index = from; index < orders.length; index += step) {
    const { stream, events } = orders[index]!;
    await store.append(stream, events, 0);
  }
}

/** What a phone call records: an order of five lines. */
export function orderPlaced(): NewEvent {
  const eventId = randomUUID();
  return {
    type: 'OrderPlaced',
    data: {
      orderId: eventId,
      retailerId: 'R-01234',
      orderedOn: '2026-03-02',
      takenBy: 'clerk-7',
      lines: Array.from({ length: 5 }, (_, line) => ({ sku: `P-0${line}7`, requested: line + 3, suggested: line + 2 })),
    },
    metadata: {
      eventId,
      actor: 'clerk-7',
      role: 'phone-order-clerk',
      correlationId: eventId,
      causationId: eventId,
      occurredOn: '2026-03-02',
      recordedAt: '2026-03-02T01:30:00.000Z',
    },
  };
}

/** Tidies up after the preparations, so that neither side pays for them. */
export const collectGarbage: () => void = (() => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();

export function secondsSince(start: number): number {
  return (performance.now() - start) / 1_000;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export function shown(perSecond: number): string {
  return Math.round(perSecond).toLocaleString('en');
}
