import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { few, layersOf, type Column } from './lineage-columns.js';

const leaf = (n: number) => ({ retailerId: `R${n}`, area: 'a', sku: 'P', expected: 1 });
const week = (n: number, events: number) => ({
  ...{ weekOf: `2026-${String(n + 10)}`, requested: 1, granted: 1, delivered: 1 },
  events: Array.from({ length: events }, (_, i) => ({ position: String(i) })),
});

function answerOf(retailers: number, chosen: number, weeks: readonly number[]) {
  const leaves = Array.from({ length: Math.min(100, retailers) }, (_, n) => leaf(n));
  const rest = { lines: [{ month: '2026-12' }], retailers, leaf: retailers > 0 ? leaf(chosen) : null };
  return { ...rest, leaves, history: weeks.map((events, n) => week(n, events)) } as never;
}

describe('the layers of a line of a plan', () => {
  it('show what is chosen, and count what is not shown', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(),
        fc.array(fc.nat(30), { maxLength: 60 }),
        fc.subarray<Column>(['retailers', 'weeks', 'events']),
        (retailers, n, weeks, whole) => {
          const chosen = n % retailers;
          const layers = layersOf(answerOf(retailers, chosen, weeks), { whole: new Set(whole) });
          expect(layers.retailers.items[layers.retailers.chosen]?.retailerId).toBe(`R${chosen}`);
          expect(layers.retailers.items.length + layers.retailers.left).toBe(retailers);
          expect(layers.weeks.items.length + layers.weeks.left).toBe(weeks.length);
          for (const name of ['retailers', 'weeks', 'events'] as const)
            if (!whole.includes(name)) expect(layers[name].items.length).toBeLessThanOrEqual(few + 1);
        },
      ),
    ));

  it('unfold the newest week with events unless another one is chosen', () => {
    const answer = answerOf(1, 0, [3, 2, 0]);
    expect(layersOf(answer, { whole: new Set() }).events.items).toHaveLength(2);
    expect(layersOf(answer, { week: '2026-10', whole: new Set() }).events.items).toHaveLength(3);
    expect(layersOf(answer, { week: '2026-12', whole: new Set() }).events.items).toHaveLength(0);
  });
});
