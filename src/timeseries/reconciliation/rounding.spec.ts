import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumsOf } from './bottom-up.js';
import { roundToTotal } from './round-to-total.js';
import { roundTree } from './round-tree.js';
import { treeOf } from './tree.js';

const f = (...values: number[]) => Float64Array.from(values);
const units = (length: number, max = 20) =>
  fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: length, maxLength: length });

describe('rounding to a total', () => {
  it('gives what is missing to the largest fractions, ties to the smaller index', () => {
    expect([...roundToTotal(f(1.5, 2.5, 0.9), 5)]).toEqual([2, 2, 1]);
    expect([...roundToTotal(f(0.3, 0.4, 0.3), 1)]).toEqual([0, 1, 0]);
  });
  it('scales values that add up to something else', () => {
    expect([...roundToTotal(f(1, 2, 1), 8)]).toEqual([2, 4, 2]);
    expect([...roundToTotal(f(0, 0, 0), 4)]).toEqual([2, 1, 1]);
    expect([...roundToTotal(f(), 0)]).toEqual([]);
  });
  it('refuses a total that is no whole number and values that are no units', () => {
    expect(() => roundToTotal(f(1), 1.5)).toThrow('total');
    expect(() => roundToTotal(f(1, -1), 0)).toThrow('at position 1');
    expect(() => roundToTotal(f(NaN), 0)).toThrow('at position 0');
    expect(() => roundToTotal(f(), 3)).toThrow('values');
  });
  it('adds up, is never negative and stays within 1 of each value', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }).chain((n) => units(n, 1000)),
        (values) => {
          const sum = values.reduce((a, b) => a + b, 0);
          const total = Math.round(sum);
          const rounded = roundToTotal(Float64Array.from(values), total);
          expect(rounded.reduce((a, b) => a + b, 0)).toBe(total);
          rounded.forEach((value, i) => {
            expect(Number.isInteger(value)).toBe(true);
            expect(value).toBeGreaterThanOrEqual(0);
            expect(Math.abs(value - values[i]!)).toBeLessThan(1.0001);
          });
        },
      ),
    ));
});

describe('rounding a tree', () => {
  const paths = (retailers: number, areas: number, products: number) =>
    Array.from({ length: products }, (_, p) =>
      Array.from({ length: retailers }, (__, r) => ['total', `p${p}`, `a${r % areas}p${p}`, `r${r}p${p}`]),
    ).flat();
  const tree = treeOf(paths(4, 2, 3));

  it('adds up at every level in every week, never negative', () =>
    fc.assert(
      fc.property(units(12 * 5), (values) => {
        const levels = roundTree(tree, Float64Array.from(values), 5);
        levels.forEach((level) => level.forEach((value) => expect(Number.isInteger(value) && value >= 0).toBe(true)));
        tree.parents.forEach((parentOf, l) => {
          for (let week = 0; week < 5; week++) {
            const below = Float64Array.from({ length: tree.sizes[l + 1]! }, (_, i) => levels[l + 1]![i * 5 + week]!);
            const sums = sumsOf(below, parentOf, tree.sizes[l]!);
            sums.forEach((value, i) => expect(value).toBe(levels[l]![i * 5 + week]!));
          }
        });
      }),
    ));
  it('stays within 1 of every node over one week', () =>
    fc.assert(
      fc.property(units(12), (values) => {
        const levels = roundTree(tree, Float64Array.from(values), 1);
        let expected: Float64Array = Float64Array.from(values);
        for (let l = 3; l >= 0; l--) {
          expected.forEach((value, i) => expect(Math.abs(levels[l]![i]! - value)).toBeLessThan(1.0001));
          if (l > 0) expected = sumsOf(expected, tree.parents[l - 1]!, tree.sizes[l - 1]!);
        }
      }),
    ));
  it('stays within 2 of what every node expects over all weeks so far', () =>
    fc.assert(
      fc.property(units(12 * 8, 3), (values) => {
        const leaves = roundTree(tree, Float64Array.from(values), 8)[3]!;
        for (let leaf = 0; leaf < 12; leaf++) {
          let gap = 0;
          for (let week = 0; week < 8; week++) {
            gap += leaves[leaf * 8 + week]! - values[leaf * 8 + week]!;
            expect(Math.abs(gap)).toBeLessThan(2);
          }
        }
      }),
    ));
  it('lets many leaves of 0.1 a week take turns', () => {
    const many = treeOf(Array.from({ length: 40 }, (_, i) => ['total', `r${i}`]));
    const leaves = roundTree(many, new Float64Array(40 * 10).fill(0.1), 10)[1]!;
    for (let leaf = 0; leaf < 40; leaf++) {
      const sum = leaves.subarray(leaf * 10, leaf * 10 + 10).reduce((a, b) => a + b, 0);
      expect(sum).toBe(1);
    }
  });
  it('refuses wrong lengths and what are no units', () => {
    expect(() => roundTree(tree, new Float64Array(3), 1)).toThrow('leaves');
    expect(() => roundTree(tree, new Float64Array(12).fill(-1), 1)).toThrow('at position 0');
  });
});
