import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastValueFrom, tap } from 'rxjs';
import { until } from '../support/until.js';
import type { EventStore, RecordedEvent } from '../../src/event-store/event-store.js';
import type { Position } from '../../src/kernel/position.js';
import { ids, newStream, notes, ofNotes } from './events.js';
import type { MakeHarness, StoreHarness } from './store-harness.js';
import { WritingProcess } from './writing-process.js';

export function describeSubscribing(make: MakeHarness): void {
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

  describe('a subscription', () => {
    it('gives what there is and then what comes', async () => {
      await store.append(newStream(), notes(3), 0);
      const received = ofNotes(store.subscribe(start), 5);
      await sleep(20);
      await store.append(newStream(), notes(2), 0);
      expect(await received).toEqual(await store.readAll(start, 10));
    });

    it('begins after any position, also one not reached yet', async () => {
      await store.append(newStream(), notes(4), 0);
      const all = await store.readAll(start, 10);
      for (const { position } of all.slice(0, 3))
        expect(
          await ofNotes(store.subscribe(position), 4 - all.findIndex((event) => event.position === position) - 1),
        ).toEqual(all.filter((event) => event.position > position));
      const received = ofNotes(store.subscribe(await store.head()), 2);
      await store.append(newStream(), notes(2), 0);
      expect(await received).toEqual(await store.readAll(all[3]!.position, 10));
    });

    it('notices what another process appends', async () => {
      const received = ofNotes(store.subscribe(start), 10);
      await (await WritingProcess.start(harness)).run('pour', { times: 10, abreast: 2 });
      expect(ids(await received)).toEqual(ids(await store.readAll(start, 20)));
    });

    it('has no gap and no repeat from any position while several processes write', async () => {
      const writers = await WritingProcess.startMany(2, harness);
      const fromTheBeginning = ofNotes(store.subscribe(start), 700);
      const poured = writers.map((writer) => writer.run('pour', { times: 250, abreast: 20 }));
      const own = Array.from({ length: 100 }, () => store.append(newStream(), notes(2), 0));
      await own[30];
      const from = await store.head();
      const other = await harness.open();
      const before = (await other.readAll(start, 1_000)).filter(({ position }) => position <= from).length;
      const fromTheMiddle = ofNotes(other.subscribe(from), 700 - before);
      await Promise.all([...poured, ...own]);
      const all = ids(await store.readAll(start, 1_000));
      expect(all).toHaveLength(700);
      expect(ids(await fromTheBeginning)).toEqual(all);
      expect(ids(await fromTheMiddle)).toEqual(all.slice(before));
    });

    it('reads more than one batch, each only after the one before was delivered', async () => {
      await store.append(newStream(), notes(5_500), 0);
      const sizes: number[] = [];
      const received = await ofNotes(store.subscribe(start), 5_500, (batch) => sizes.push(batch.length));
      expect(received.map(({ revision }) => revision)).toEqual(Array.from({ length: 5_500 }, (_, index) => index + 1));
      expect(sizes.length).toBeGreaterThan(1);
    });

    it('reads batches of the size asked for, each only after the one before was handled', async () => {
      await store.append(newStream(), notes(250), 0);
      const handled: RecordedEvent[][] = [];
      let isHandling = false;
      const handle = async (batch: RecordedEvent[]) => {
        expect(isHandling).toBe(false);
        isHandling = true;
        await sleep(20);
        handled.push(batch);
        isHandling = false;
      };
      const received = await ofNotes(store.subscribe(start, { batchSize: 100, handle }), 250);
      expect(handled.map(({ length }) => length)).toEqual([100, 100, 50]);
      expect(received).toEqual(handled.flat());
    });

    it('stops when it has no subscriber any more', async () => {
      const batches: unknown[] = [];
      const subscription = store.subscribe(start).subscribe((batch) => batches.push(batch));
      await store.append(newStream(), notes(1), 0);
      await until(() => batches.length > 0);
      subscription.unsubscribe();
      await store.append(newStream(), notes(1), 0);
      await sleep(300);
      expect(batches).toHaveLength(1);
    });

    it('may be many, each with its own pace', async () => {
      const received = [ofNotes(store.subscribe(start), 60), ofNotes(store.subscribe(start), 60)];
      for (let appended = 0; appended < 30; appended += 1) await store.append(newStream(), notes(2), 0);
      const [one, two] = await Promise.all(received);
      expect(one).toEqual(two);
    });

    it('ends when the store is closed', async () => {
      await store.append(newStream(), notes(2), 0);
      const received: RecordedEvent[] = [];
      const ended = lastValueFrom(store.subscribe(start).pipe(tap((batch) => received.push(...batch))));
      await until(() => received.length === 2);
      await store.close();
      expect(await ended).toHaveLength(2);
    });
  });
}
