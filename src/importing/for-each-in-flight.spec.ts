import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forEachInFlight } from './for-each-in-flight.js';

describe('work on many items', () => {
  it('is done once for each, never more at a time than allowed', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), async (turns, most) => {
        const done: number[] = [];
        let running = 0;
        await forEachInFlight(turns.entries(), most, async ([i, wait]) => {
          expect(++running).toBeLessThanOrEqual(most);
          for (let turn = 0; turn < wait; turn++) await nextTurn();
          running--;
          done.push(i);
        });
        expect(done.sort((a, b) => a - b)).toEqual(turns.map((_, i) => i));
      }),
    ));

  it('ends with the first failure, once all under way has ended', async () => {
    let begun = 0;
    let ended = 0;
    const failing = forEachInFlight(Array(100).keys(), 4, async (i) => {
      begun++;
      await nextTurn();
      ended++;
      if (i === 2) throw new Error('disk full');
    });
    await expect(failing).rejects.toThrow('disk full');
    expect(begun).toBe(ended);
    expect(begun).toBeLessThan(20);
  });

  it('ends with the failure of the items, once all under way has ended', async () => {
    let [begun, ended] = [0, 0];
    const items = function* () {
      yield* [1, 2, 3];
      throw new Error('the file is broken');
    };
    const failing = forEachInFlight(items(), 4, async () => {
      begun++;
      await nextTurn();
      ended++;
    });
    await expect(failing).rejects.toThrow('the file is broken');
    expect([begun, ended]).toEqual([3, 3]);
  });
});
