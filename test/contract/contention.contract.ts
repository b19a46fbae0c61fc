import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventStore, type RecordedEvent, WrongExpectedRevision } from '../../src/event-store/event-store.js';
import { beginning } from '../../src/kernel/position.js';
import { ids, newStream, notes } from './events.js';
import type { MakeHarness, StoreHarness } from './store-harness.js';
import { WritingProcess } from './writing-process.js';

export function describeContention(make: MakeHarness): void {
  let place: StoreHarness;

  beforeEach(async () => {
    place = await make();
  });
  afterEach(() => place.dispose());

  describe('under contention', () => {
    it('one of many appends that expect no stream succeeds, in one connection', async () => {
      const store = await place.open();
      const stream = newStream();
      const settled = await Promise.allSettled(Array.from({ length: 50 }, () => store.append(stream, notes(2), 0)));
      expectOneWinner(settled);
      expect(await store.read(stream)).toHaveLength(2);
    });

    it('one of many appends that expect no stream succeeds, in several connections', async () => {
      const stores = await Promise.all(Array.from({ length: 4 }, () => place.open()));
      for (let round = 0; round < 20; round += 1) {
        const stream = newStream();
        expectOneWinner(await Promise.allSettled(stores.map((store) => store.append(stream, notes(2), 0))));
        expect(await stores[round % 4]!.read(stream)).toHaveLength(2);
      }
    });

    it('one of many appends that expect no stream succeeds, in several processes', async () => {
      const store = await place.open();
      const streams = Array.from({ length: 60 }, newStream);
      const writers = await WritingProcess.startMany(3, place);
      const won = await Promise.all(writers.map((writer) => writer.run<string[]>('beFirst', { streams })));
      expect(won.flat().sort()).toEqual([...streams].sort());
      const read = await Promise.all(streams.map((stream) => store.read(stream)));
      expect(read.map(({ length }) => length)).toEqual(streams.map(() => 2));
    });

    it('several processes may be the first to open the place', async () => {
      const writers = await WritingProcess.startMany(4, place);
      await Promise.all(writers.map((writer) => writer.run('pour', { times: 5, abreast: 5 })));
      expect(await (await place.open()).readAll(beginning, 100)).toHaveLength(20);
    });

    it('no append is lost or counted twice when processes read, decide and append', async () => {
      const store = await place.open();
      const stream = newStream();
      const writers = await WritingProcess.startMany(3, place);
      await Promise.all(writers.map((writer) => writer.run('countUp', { stream, times: 30 })));
      const read = await store.read(stream);
      expect(read.map(({ revision }) => revision)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
    });

    it('commit order is position order: a reader that went past a position never finds a smaller one', async () => {
      const store = await place.open();
      const writers = await WritingProcess.startMany(2, place);
      let poured = false;
      const pouring = Promise.all([
        ...writers.map((writer) => writer.run('pour', { times: 300, abreast: 20 })),
        ...Array.from({ length: 60 }, () => store.append(newStream(), notes(2), 0)),
      ]).finally(() => (poured = true));
      const seen = await readAlong(await place.open(), () => poured);
      await pouring;
      const all = await store.readAll(beginning, 10_000);
      expect(all).toHaveLength(720);
      expect(ids(seen)).toEqual(ids(all));
    });
  });
}

/** Reads to the end again and again until `done` and nothing more comes. */
async function readAlong(store: EventStore, done: () => boolean): Promise<RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  for (;;) {
    const wasDone = done();
    const batch = await store.readAll(seen.at(-1)?.position ?? beginning, 50);
    seen.push(...batch);
    if (batch.length === 0 && wasDone) return seen;
    await nextTurn();
  }
}

function expectOneWinner(settled: PromiseSettledResult<unknown>[]): void {
  const refusals = settled.filter((result) => result.status === 'rejected').map(({ reason }) => reason as Error);
  expect(refusals).toHaveLength(settled.length - 1);
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(WrongExpectedRevision);
}
