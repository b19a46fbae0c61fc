import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type EventStore, type RecordedEvent, WrongExpectedRevision } from '../../src/event-store/event-store.js';
import type { Position } from '../../src/kernel/position.js';
import { ids, newStream, notes } from './events.js';
import type { MakeHarness, StoreHarness } from './store-harness.js';
import { WritingProcess } from './writing-process.js';

export function describeContention(make: MakeHarness): void {
  let harness: StoreHarness;

  beforeEach(async () => {
    harness = await make();
  });
  afterEach(() => harness.dispose());

  describe('under contention', () => {
    it('one of many appends that expect no stream succeeds, in one connection', async () => {
      const store = await harness.open();
      const stream = newStream();
      const settled = await Promise.allSettled(Array.from({ length: 50 }, () => store.append(stream, notes(2), 0)));
      expectOneWinner(settled);
      expect(await store.read(stream)).toHaveLength(2);
    });

    it('one of many appends that expect no stream succeeds, in several connections', async () => {
      const stores = await Promise.all(Array.from({ length: 4 }, () => harness.open()));
      for (let round = 0; round < 20; round += 1) {
        const stream = newStream();
        expectOneWinner(await Promise.allSettled(stores.map((store) => store.append(stream, notes(2), 0))));
        expect(await stores[round % 4]!.read(stream)).toHaveLength(2);
      }
    });

    it('one of many appends that expect no stream succeeds, in several processes', async () => {
      const store = await harness.open();
      const streams = Array.from({ length: 60 }, newStream);
      const writers = await WritingProcess.startMany(3, harness);
      const won = await Promise.all(writers.map((writer) => writer.run<string[]>('beFirst', { streams })));
      expect(won.flat().sort()).toEqual([...streams].sort());
      const read = await Promise.all(streams.map((stream) => store.read(stream)));
      expect(read.map(({ length }) => length)).toEqual(streams.map(() => 2));
    });

    it('several processes may be the first to open the store', async () => {
      const writers = await WritingProcess.startMany(4, harness);
      const poured = await Promise.all(writers.map((writer) => writer.run<string[]>('pour', { times: 5, abreast: 5 })));
      const read = await (await harness.open()).readMany(poured.flat());
      expect(read.map(({ length }) => length)).toEqual(Array(20).fill(1));
    });

    it('no append is lost or counted twice when processes read, decide and append', async () => {
      const store = await harness.open();
      const stream = newStream();
      const writers = await WritingProcess.startMany(3, harness);
      await Promise.all(writers.map((writer) => writer.run('countUp', { stream, times: 30 })));
      const read = await store.read(stream);
      expect(read.map(({ revision }) => revision)).toEqual(Array.from({ length: 90 }, (_, index) => index + 1));
    });

    it('commit order is position order: a reader that went past a position never finds a smaller one', async () => {
      const store = await harness.open();
      const start = await store.head();
      const writers = await WritingProcess.startMany(2, harness);
      let poured = false;
      const pouring = Promise.all([
        ...writers.map((writer) => writer.run('pour', { times: 300, abreast: 20 })),
        ...Array.from({ length: 60 }, () => store.append(newStream(), notes(2), 0)),
      ]).finally(() => (poured = true));
      const seen = await readAlong(await harness.open(), start, () => poured);
      await pouring;
      const all = await store.readAll(start, 10_000);
      expect(all).toHaveLength(720);
      expect(ids(seen)).toEqual(ids(all));
    });
  });
}

/** Reads from `start` to the end again and again until `done` and nothing more comes. */
async function readAlong(store: EventStore, start: Position, done: () => boolean): Promise<RecordedEvent[]> {
  const seen: RecordedEvent[] = [];
  for (;;) {
    const wasDone = done();
    const batch = await store.readAll(seen.at(-1)?.position ?? start, 50);
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
