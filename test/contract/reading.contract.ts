import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { beginning, comparePositions, type Position } from '../../src/kernel/position.js';
import { chainStart, storeHash, streamHash } from '../../src/event-store/hash-chain.js';
import type { StoredEventReader } from '../../src/event-store/stored-event.js';
import type { Upcaster } from '../../src/event-store/upcasting.js';
import { ids, newStream, noted, notes, ofNotes } from './events.js';
import type { MakeHarness, StoreHarness } from './store-harness.js';
import { WritingProcess } from './writing-process.js';

export function describeReading(make: MakeHarness): void {
  let harness: StoreHarness;
  let store: EventStore & StoredEventReader;
  /** What was there before the test is not its own: a server is shared. */
  let start: Position;

  beforeEach(async () => {
    harness = await make();
    store = await harness.open();
    start = await store.head();
  });
  afterEach(() => harness.dispose());

  describe('an empty store', () => {
    it('has no stream, no events and its head at the beginning; one that is not empty has none after its head', async () => {
      expect(await store.read(newStream())).toEqual([]);
      expect(await store.readAll(start, 10)).toEqual([]);
      expect(await store.head()).toBe(start);
      expect(start === beginning).toBe((await store.readAll(beginning, 1)).length === 0);
    });
  });

  describe('a stream', () => {
    it('gives its events back as they were appended, oldest first, with stream and revision', async () => {
      const stream = newStream();
      const events = notes(3);
      await store.append(stream, events.slice(0, 2), 0);
      await store.append(newStream(), notes(2), 0);
      await store.append(stream, events.slice(2), 2);
      const read = await store.read(stream);
      expect(read.map(({ type, data, metadata }) => ({ type, data, metadata }))).toEqual(events);
      expect(read.map((event) => [event.stream, event.revision])).toEqual(
        [1, 2, 3].map((revision) => [stream, revision]),
      );
    });
  });

  describe('a part of a stream', () => {
    it('begins at a revision and has at most so many events', async () => {
      const stream = newStream();
      await store.append(stream, notes(5), 0);
      const whole = await store.read(stream);
      expect(await store.read(stream, 4)).toEqual(whole.slice(3));
      expect(await store.read(stream, 2, 2)).toEqual(whole.slice(1, 3));
      expect(await store.read(stream, 6)).toEqual([]);
    });
  });

  describe('several streams', () => {
    it('are read in one question, in the order asked for, none for one that does not exist', async () => {
      const [first, second, none] = [newStream(), newStream(), newStream()];
      await store.append(first, notes(2), 0);
      await store.append(second, notes(1), 0);
      expect(await store.readMany([second, none, first, second])).toEqual([
        await store.read(second),
        [],
        await store.read(first),
        await store.read(second),
      ]);
      expect(await store.readMany([])).toEqual([]);
    });
  });

  describe('the revision of a stream', () => {
    it('is the number of its events, 0 where there is none', async () => {
      const stream = newStream();
      expect(await store.revision(stream)).toBe(0);
      await store.append(stream, notes(3), 0);
      expect(await store.revision(stream)).toBe(3);
    });
  });

  describe('events at positions', () => {
    it('come in the order asked for; where none stands, none comes', async () => {
      const stream = newStream();
      await store.append(stream, notes(3), 0);
      const [first, second, third] = await store.read(stream);
      expect(await store.readAt([third!.position, first!.position, beginning])).toEqual([third, first]);
      expect(await store.readAt([second!.position])).toEqual([second]);
      expect(await store.readAt([])).toEqual([]);
    });
  });

  describe('all events', () => {
    it('come in position order, after a position, at most so many', async () => {
      const events = notes(7);
      for (const event of events) await store.append(newStream(), [event], 0);
      const all = await store.readAll(start, 100);
      expect(ids(all)).toEqual(ids(events));
      expect(all.map(({ position }) => position)).toEqual(all.map(({ position }) => position).sort(comparePositions));
      expect(new Set(all.map(({ position }) => position)).size).toBe(7);
      expect(await store.readAll(start, 3)).toEqual(all.slice(0, 3));
      expect(await store.readAll(all[2]!.position, 2)).toEqual(all.slice(3, 5));
      expect(await store.readAll(all[6]!.position, 2)).toEqual([]);
    });
  });

  describe('the hash chain', () => {
    it('links each event, as stored, to the one before it in its stream', async () => {
      const streams = [newStream(), newStream()];
      for (const stream of streams) await store.append(stream, notes(2), 0);
      for (const stream of streams) await store.append(stream, notes(1), 2);
      const previous = new Map<string, string>();
      const stored = await store.readStored(start, 100);
      expect(stored).toHaveLength(6);
      for (const event of stored) {
        expect(event.hash).toBe(streamHash(previous.get(event.stream) ?? chainStart, event));
        previous.set(event.stream, event.hash);
      }
      const recorded = await store.readAll(start, 100);
      expect(recorded.map(({ hash }) => hash)).toEqual(stored.map(({ hash }) => hash));
    });

    it('goes on from what another connection appended', async () => {
      const stream = newStream();
      const other = await harness.open();
      for (let revision = 0; revision < 6; revision += 1)
        await (revision % 2 === 0 ? store : other).append(stream, notes(1), revision);
      let previous = chainStart;
      for (const event of await store.readStored(start, 10))
        expect((previous = streamHash(previous, event))).toBe(event.hash);
    });
  });

  describe('the chain of the store', () => {
    it('links each event to the one before it in the whole store, where the adapter promises it', async () => {
      const other = await harness.open();
      const stream = newStream();
      for (let revision = 0; revision < 6; revision += 2) {
        await store.append(stream, notes(1), revision);
        await other.append(newStream(), notes(2), 0);
        await other.append(stream, notes(1), revision + 1);
      }
      const stored = await store.readStored(start, 100);
      expect(stored).toHaveLength(12);
      const [before] = await store.readAt([start]);
      let previous = before ? before.storeHash : chainStart;
      for (const event of stored) {
        previous = store.capabilities.chainsStore ? storeHash(previous!, event) : null;
        expect(event.storeHash).toBe(previous);
      }
      const recorded = await store.readAll(start, 100);
      expect(recorded.map((event) => event.storeHash)).toEqual(stored.map((event) => event.storeHash));
    });

    it('is whole after several processes wrote', async () => {
      const writers = await WritingProcess.startMany(2, harness);
      await Promise.all(writers.map((writer) => writer.run('pour', { times: 50, abreast: 10 })));
      const [before] = await store.readAt([start]);
      let previous = before ? before.storeHash : chainStart;
      const stored = await store.readStored(start, 1_000);
      expect(stored).toHaveLength(100);
      for (const event of stored) {
        previous = store.capabilities.chainsStore ? storeHash(previous!, event) : null;
        expect(event.storeHash).toBe(previous);
      }
    });
  });

  describe('upcasters', () => {
    it('bring old shapes to the present one wherever events are read, and leave what is stored', async () => {
      const stream = newStream();
      await store.append(stream, [noted(1)], 0);
      const present = await harness.open({ upcasters: [numberToText] });
      expect(await present.read(stream)).toMatchObject([{ data: { text: '1' } }]);
      expect(await present.readAll(start, 1)).toMatchObject([{ data: { text: '1' } }]);
      expect(await ofNotes(present.subscribe(start), 1)).toMatchObject([{ data: { text: '1' } }]);
      expect(await present.readStored(start, 1)).toMatchObject([{ data: '{"number":1}' }]);
    });
  });
}

const numberToText: Upcaster<{ number: number }, { text: string }> = {
  type: 'Noted',
  isOld: (data): data is { number: number } => typeof data === 'object' && data !== null && 'number' in data,
  upcast: ({ number }) => ({ text: String(number) }),
};
