import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  EventIdTaken,
  type EventStore,
  type NewEvent,
  type StoreCapabilities,
  WrongExpectedRevision,
} from '../../src/event-store/event-store.js';
import { beginning, type Position } from '../../src/kernel/position.js';
import { ids, newStream, noted, notes } from './events.js';
import type { MakeHarness, StoreHarness } from './store-harness.js';

export function describeAppending(make: MakeHarness, { uniqueEventIds }: StoreCapabilities): void {
  const itWhereIdsAreUnique = (name: string, test: () => Promise<void>) => {
    if (uniqueEventIds) it(name, test);
    else it.skip(`${name} (skipped: this store does not promise that event ids are unique)`, test);
  };
  let harness: StoreHarness;
  let store: EventStore;
  /** What was there before the test is not its own: a server is shared. */
  let start: Position;

  beforeEach(async () => {
    harness = await make();
    store = await harness.open();
    start = await store.head();
  });
  afterEach(() => harness.dispose());

  describe('an append', () => {
    it('answers with the revision and the position of its last event', async () => {
      const stream = newStream();
      expect(await store.append(stream, notes(2), 0)).toMatchObject({ revision: 2 });
      const result = await store.append(stream, notes(3), 2);
      const last = (await store.read(stream)).at(-1)!;
      expect(result).toEqual({ revision: 5, position: last.position });
      expect(await store.head()).toBe(last.position);
    });

    it('records what the event was when it was asked for', async () => {
      const stream = newStream();
      const data = { number: 1 };
      const appended = store.append(stream, [{ ...noted(1), data }], 0);
      data.number = 2;
      await appended;
      expect(await store.read(stream)).toMatchObject([{ data: { number: 1 } }]);
    });

    it('keeps every text as it was', async () => {
      const stream = `${newStream()} 上海 7 \u{1F375}`;
      const data = {
        note: '中秋节 "quoted" \n \u0000 \u2028 \u{1F375}',
        half: '\ud83c',
        zero: -0,
        tiny: 5e-324,
        none: null,
      };
      await store.append(stream, [{ ...noted(1), data }], 0);
      expect(await store.read(stream)).toMatchObject([{ stream, data: { ...data, zero: 0 } }]);
    });

    it('of nothing only checks what it expects', async () => {
      const stream = newStream();
      expect(await store.append(stream, [], 0)).toEqual({ revision: 0, position: beginning });
      const { position } = await store.append(stream, notes(2), 0);
      await store.append(newStream(), notes(1), 0);
      expect(await store.append(stream, [], 2)).toEqual({ revision: 2, position });
      for (const wrong of [0, 1, 3])
        await expect(store.append(stream, [], wrong)).rejects.toBeInstanceOf(WrongExpectedRevision);
    });

    it.each([
      ['a stream without a name', '', noted(1), 0],
      ['a stream with a line feed', 'note-\n1', noted(1), 0],
      ['a type without a name', 'note-1', { ...noted(1), type: '' }, 0],
      ['an event without an id', 'note-1', noted(1, ''), 0],
      ['data that are no JSON', 'note-1', { ...noted(1), data: undefined }, 0],
      ['data that contain themselves', 'note-1', { ...noted(1), data: circle() }, 0],
      ['a revision below 0', 'note-1', noted(1), -1],
      ['half a revision', 'note-1', noted(1), 0.5],
    ])(
      'refuses %s and writes nothing, also not of its neighbours in the same append',
      async (_, stream, event, expected) => {
        const neighbour = newStream();
        const refused = store.append(stream, [noted(0), event], expected);
        const others = [store.append(neighbour, notes(1), 0), store.append(neighbour, notes(1), 1)];
        await expect(refused).rejects.toBeInstanceOf(TypeError);
        await Promise.all(others);
        expect((await store.readAll(start, 10)).map((read) => read.stream)).toEqual([neighbour, neighbour]);
      },
    );
  });

  describe('an expected revision', () => {
    it.each([
      ['fewer events than there are', 1],
      ['more events than there are', 3],
      ['no stream where there is one', 0],
    ])('of %s is refused with expected and found, and nothing is written', async (_, expected) => {
      const stream = newStream();
      await store.append(stream, notes(2), 0);
      const refused = store.append(stream, notes(3), expected);
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(refused).rejects.toMatchObject({ stream, expected, found: 2 });
      expect(await store.read(stream)).toHaveLength(2);
    });

    it('of some events is refused where there is no stream', async () => {
      await expect(store.append(newStream(), notes(1), 1)).rejects.toMatchObject({ expected: 1, found: 0 });
      expect(await store.head()).toBe(start);
    });

    it('of any is met by every stream', async () => {
      const stream = newStream();
      expect(await store.append(stream, notes(1), 'any')).toMatchObject({ revision: 1 });
      expect(await store.append(stream, notes(2), 'any')).toMatchObject({ revision: 3 });
    });

    it('is checked against the appends asked for before, even those still waiting', async () => {
      const stream = newStream();
      const asked = [0, 1, 1, 2, 0].map((expected) => store.append(stream, notes(1), expected));
      const settled = await Promise.allSettled(asked);
      expect(settled.map(({ status }) => status === 'fulfilled')).toEqual([true, true, false, true, false]);
      expect(await store.read(stream)).toHaveLength(3);
    });

    it('that is wrong fails only its own append of those that wait together', async () => {
      const streams = Array.from({ length: 50 }, newStream);
      const settled = await Promise.allSettled(
        streams.map((stream, index) => store.append(stream, notes(2), index % 5 === 0 ? 7 : 0)),
      );
      expect(settled.map(({ status }) => status === 'rejected')).toEqual(streams.map((_, index) => index % 5 === 0));
      const read = await Promise.all(streams.map((stream) => store.read(stream)));
      expect(read.map(({ length }) => length)).toEqual(streams.map((_, index) => (index % 5 === 0 ? 0 : 2)));
    });
  });

  describe('an append made again', () => {
    it.each([0, 2, 5, 'any'] as const)(
      'is answered with the first result, whatever it expects (%s)',
      async (expected) => {
        const stream = newStream();
        const events = notes(2);
        const first = await store.append(stream, events, 0);
        await store.append(stream, notes(1), 2);
        expect(await store.append(stream, events, expected)).toEqual(first);
        expect(await store.read(stream)).toHaveLength(3);
      },
    );

    it('while the first still waits is written once', async () => {
      const stream = newStream();
      const events = notes(3);
      const [first, ...again] = await Promise.all(
        [0, 0, 'any' as const].map((expected) => store.append(stream, events, expected)),
      );
      expect(again).toEqual([first, first]);
      expect(await store.read(stream)).toHaveLength(3);
    });

    it('by somebody else at another time is answered with the first result', async () => {
      const stream = newStream();
      const events = notes(2);
      const first = await store.append(stream, events, 0);
      const again = events.map((event) => ({
        ...event,
        metadata: { ...event.metadata, actor: 'clerk-8', recordedAt: '2026-03-02T01:31:00.000Z' },
      }));
      expect(await store.append(stream, again, 0)).toEqual(first);
      expect(await store.read(stream)).toMatchObject(events);
    });

    it.each([
      ['other data', (event: NewEvent) => ({ ...event, data: { number: 7 } })],
      ['another type', (event: NewEvent) => ({ ...event, type: 'Renoted' })],
      ['another reason', (event: NewEvent) => ({ ...event, metadata: { ...event.metadata, reason: 'misheard' } })],
    ])('with %s is not the same: it is refused, also while the first still waits', async (_, otherwise) => {
      const [stream, before, after] = [newStream(), noted(1), noted(2)];
      const [first, ...others] = await Promise.allSettled(
        [after, otherwise(after), after].map((event) => store.append(stream, [before, event], 0)),
      );
      expect(others).toMatchObject([{ status: 'rejected', reason: { name: 'EventIdTaken', stream } }, first!]);
      await expect(store.append(stream, [before, otherwise(after)], 'any')).rejects.toBeInstanceOf(EventIdTaken);
      expect(await store.read(stream)).toMatchObject([before, after]);
    });

    it('through another connection is answered with the first result', async () => {
      const stream = newStream();
      const events = notes(2);
      const first = await store.append(stream, events, 0);
      expect(await (await harness.open()).append(stream, events, 0)).toEqual(first);
    });
  });

  describe('an event id', () => {
    // Skipped where the adapter does not promise `uniqueEventIds`.
    itWhereIdsAreUnique('of another stream is refused, and the whole append with it', async () => {
      const [stream, taken] = [newStream(), noted(1)];
      await store.append(stream, [taken], 0);
      const refused = store.append(newStream(), [noted(2), taken], 0);
      await expect(refused).rejects.toBeInstanceOf(EventIdTaken);
      await expect(refused).rejects.toMatchObject({ eventId: taken.metadata.eventId, stream });
      expect(await store.readAll(start, 10)).toHaveLength(1);
    });

    it.each(['known before new', 'new before known', 'known in another order', 'known with a gap'])(
      'is refused in other company: %s',
      async (company) => {
        const stream = newStream();
        const [first, second, third] = [noted(1), noted(2), noted(3)];
        await store.append(stream, [first, second, third], 0);
        const again = {
          'known before new': [third, noted(4)],
          'new before known': [noted(0), first],
          'known in another order': [second, first],
          'known with a gap': [first, third],
        }[company]!;
        await expect(store.append(stream, again, 'any')).rejects.toBeInstanceOf(EventIdTaken);
        expect(ids(await store.read(stream))).toEqual(ids([first, second, third]));
      },
    );

    it('twice in one append is refused', async () => {
      const id = randomUUID();
      const refused = store.append(newStream(), [noted(1, id), noted(2), noted(2, id)], 'any');
      await expect(refused).rejects.toMatchObject({ name: 'EventIdTaken', eventId: id });
      expect(await store.head()).toBe(start);
    });

    itWhereIdsAreUnique('that is taken fails only its own append of those that wait together', async () => {
      const taken = noted(1);
      const appends = Array.from({ length: 20 }, (_, index) =>
        store.append(newStream(), index % 4 === 0 ? [noted(0), taken] : notes(2), 0),
      );
      const settled = await Promise.allSettled(appends);
      const fulfilled = settled.filter(({ status }) => status === 'fulfilled');
      expect(fulfilled).toHaveLength(16);
      expect(await store.readAll(start, 100)).toHaveLength(32);
    });
  });
}

function circle(): object {
  const self: { self?: object } = {};
  self.self = self;
  return self;
}
