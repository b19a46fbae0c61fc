import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '../../src/kernel/position.js';
import { ids, newStream, notes } from './events.js';
import type { MakeHarness, StoreHarness } from './store-harness.js';
import { WritingProcess } from './writing-process.js';

export function describeDurability(make: MakeHarness): void {
  let harness: StoreHarness;
  /** What was there before the test is not its own: a server is shared. */
  let start: Position;

  beforeEach(async () => {
    harness = await make();
    start = await (await harness.open()).head();
  });
  afterEach(() => harness.dispose());

  describe('what was acknowledged', () => {
    it('is there when the store is opened again', async () => {
      const store = await harness.open();
      const stream = newStream();
      const result = await store.append(stream, notes(3), 0);
      const events = await store.read(stream);
      await store.close();
      const reopened = await harness.open();
      expect(await reopened.read(stream)).toEqual(events);
      expect(await reopened.head()).toBe(result.position);
      expect(await reopened.append(stream, notes(1), 3)).toMatchObject({ revision: 4 });
    });

    it('is there after the writing process was killed, and nothing is there by half', async () => {
      for (let round = 0; round < 3; round += 1) {
        const writer = await WritingProcess.start(harness);
        writer.begin('pourAndReport', { abreast: 16 });
        while (writer.acknowledged.length < 100) await sleep(2);
        await writer.kill();
        const store = await harness.open();
        const all = await store.readAll(start, 100_000);
        const kept = new Set(ids(all));
        expect(writer.acknowledged.filter((id) => !kept.has(id))).toEqual([]);
        const halves = all.filter(({ revision }) => revision === 1).length * 2;
        expect(all).toHaveLength(halves);
        await store.close();
      }
    });

    it('includes what was still waiting when the store was closed', async () => {
      const store = await harness.open();
      const waiting = Array.from({ length: 20 }, () => store.append(newStream(), notes(1), 0));
      await store.close();
      await Promise.all(waiting);
      expect(await (await harness.open()).readAll(start, 100)).toHaveLength(20);
    });
  });

  describe('a closed store', () => {
    it('refuses to read and to append, and may be closed again', async () => {
      const store = await harness.open();
      await store.close();
      await store.close();
      await expect(store.append(newStream(), notes(1), 0)).rejects.toThrow('closed');
      await expect(store.read(newStream())).rejects.toThrow('closed');
      await expect(store.head()).rejects.toThrow('closed');
    });
  });
}
