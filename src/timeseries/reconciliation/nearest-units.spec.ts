import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nearestUnits } from './nearest-units.js';
import { roundToTotal } from './round-to-total.js';
import { roundTree } from './round-tree.js';
import { treeOf } from './tree.js';

const f = (...values: number[]) => Float64Array.from(values);
const cost = (wishes: ArrayLike<number>, weights: ArrayLike<number>, units: ArrayLike<number>) =>
  Array.from(units).reduce((sum, value, i) => sum + weights[i]! * (value - wishes[i]!) ** 2, 0);

/** Every way to give `total` units to `places`. */
function* ways(total: number, places: number): Iterable<number[]> {
  if (places === 1) yield [total];
  else
    for (let first = 0; first <= total; first++)
      for (const rest of ways(total - first, places - 1)) yield [first, ...rest];
}

describe('whole units nearest to wishes', () => {
  it('go to the largest fractions where all weigh alike, ties to the smaller index', () => {
    expect([...nearestUnits(f(0.3, 0.4, 0.3), f(1, 1, 1), 1)]).toEqual([0, 1, 0]);
    expect([...nearestUnits(f(0.5, 0.5), f(1, 1), 1)]).toEqual([1, 0]);
  });
  it('go where a unit too many weighs least', () => {
    expect([...nearestUnits(f(0.4, 0.3, 20.3), f(1, 1, 0.01), 21)]).toEqual([0, 0, 21]);
  });
  it('are never negative, whatever is wished', () => {
    expect([...nearestUnits(f(-3, 2.2), f(1, 1), 1)]).toEqual([0, 1]);
    expect([...nearestUnits(f(4, 5), f(1, 1), 0)]).toEqual([0, 0]);
  });
  it('cost least of all units of that sum', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -8, max: 32 }), fc.integer({ min: 1, max: 9 })), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.integer({ min: 0, max: 9 }),
        (nodes, total) => {
          const wishes = Float64Array.from(nodes, ([wish]) => wish / 8);
          const weights = Float64Array.from(nodes, ([, weight]) => weight);
          const units = nearestUnits(wishes, weights, total);
          expect(units.reduce((sum, value) => sum + value, 0)).toBe(total);
          const least = Math.min(...Array.from(ways(total, nodes.length), (way) => cost(wishes, weights, way)));
          expect(cost(wishes, weights, units)).toBeCloseTo(least, 9);
        },
      ),
    ));
  it('are those of the largest remainder where all weigh alike', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1, maxLength: 30 }), (thousandths) => {
        const wishes = Float64Array.from(thousandths, (value) => value / 1000);
        const total = Math.round(wishes.reduce((sum, value) => sum + value, 0));
        const ones = wishes.map(() => 1);
        const [nearest, largest] = [nearestUnits(wishes, ones, total), roundToTotal(wishes, total)];
        expect(cost(wishes, ones, nearest)).toBeCloseTo(cost(wishes, ones, largest), 9);
      }),
    ));
});

describe('a tree rounded slowly', () => {
  const paths = Array.from({ length: 12 }, (_, i) => ['total', `p${i % 3}`, `r${i}`]);
  const tree = treeOf(paths);
  const manner = (payback: number, leafScales = new Float64Array(12).fill(1)) => ({
    scales: [f(1), f(1, 2, 3), leafScales],
    payback,
  });
  const amounts = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 60, maxLength: 60 });

  it('adds up at every level in every week, never negative', () =>
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 20 }), (thousandths, twentieths) => {
        const leaves = Float64Array.from(thousandths, (value) => value / 1000);
        const [total, products, units] = roundTree(tree, leaves, 5, manner(twentieths / 20));
        for (let week = 0; week < 5; week++) {
          const sums = [0, 0, 0];
          for (let i = 0; i < 12; i++) {
            const value = units![i * 5 + week]!;
            expect(Number.isInteger(value) && value >= 0).toBe(true);
            sums[tree.parents[1]![i]!]! += value;
          }
          expect(sums).toEqual([0, 1, 2].map((p) => products![p * 5 + week]!));
          expect(sums.reduce((a, b) => a + b)).toBe(total![week]);
        }
      }),
    ));
  it('spares leaves that a unit would spoil, until enough is owed to them', () => {
    const scales = new Float64Array(12).fill(0.5);
    scales[0] = 10;
    const leaves = new Float64Array(12 * 10).fill(0.2);
    const [, , spared] = roundTree(tree, leaves, 10, manner(0, scales));
    const [, , paid] = roundTree(tree, new Float64Array(12 * 40).fill(0.2), 40, manner(0.2, scales));
    const of = (units: Float64Array, leaf: number, weeks: number) =>
      units.subarray(leaf * weeks, (leaf + 1) * weeks).reduce((a, b) => a + b, 0);
    expect(of(spared!, 3, 10)).toBe(0);
    expect(of(paid!, 3, 40)).toBeGreaterThan(4);
  });
});
