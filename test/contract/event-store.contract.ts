import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { beginning, EventIdTaken, type EventStore, WrongExpectedRevision } from '../../src/event-store/event-store.js';
import { newStream, noted, notes } from './events.js';
import type { StoreHarness } from './store-harness.js';

export function describeEventStore(name: string, harness: () => Promise<StoreHarness>): void {
  describe(`event store: ${name}`, () => {
    let place: StoreHarness;
    let store: EventStore;

    beforeEach(async () => {
      place = await harness();
      store = await place.open();
    });
    afterEach(() => place.dispose());

    describe('one stream', () => {
      it('is empty until something is appended', async () => {
        expect(await store.read(newStream())).toEqual([]);
      });

      it('gives its events back as they were appended, oldest first', async () => {
        const stream = newStream();
        const [first, second, third] = [noted(1), noted(2), noted(3)];
        await store.append(stream, [first, second], 0);
        const { revision, position } = await store.append(stream, [third], 2);
        const read = await store.read(stream);
        expect(read.map(({ type, data, metadata }) => ({ type, data, metadata }))).toEqual([first, second, third]);
        expect(read.map((event) => event.revision)).toEqual([1, 2, 3]);
        expect({ revision, position }).toEqual({ revision: 3, position: read[2]!.position });
      });
    });

    describe('an expected revision', () => {
      it('refuses with expected and found, and writes nothing', async () => {
        const stream = newStream();
        await store.append(stream, notes(2), 0);
        const refused = store.append(stream, notes(3), 1);
        await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
        await expect(refused).rejects.toMatchObject({ stream, expected: 1, found: 2 });
        expect(await store.read(stream)).toHaveLength(2);
      });
    });

    describe('an event id', () => {
      it('in another stream is refused', async () => {
        const id = randomUUID();
        const stream = newStream();
        await store.append(stream, [noted(1, id)], 0);
        const refused = store.append(newStream(), [noted(2), noted(1, id)], 0);
        await expect(refused).rejects.toBeInstanceOf(EventIdTaken);
        await expect(refused).rejects.toMatchObject({ eventId: id, stream });
        expect(await store.readAll(beginning, 10)).toHaveLength(1);
      });
    });
  });
}
