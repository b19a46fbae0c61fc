import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { bottomUp } from './bottom-up.js';
import { groupingOf, groupSums, type GroupedValues, type Grouping } from './grouping.js';
import { middleOut } from './middle-out.js';
import { minTrace } from './min-trace.js';
import { nonNegativeTree } from './non-negative-tree.js';
import { nonNegative } from './non-negative.js';
import { reconcileTree } from './reconcile-tree.js';
import { diagonalCovariance, shrunkCovariance, structuralCovariance } from './shrunk-covariance.js';
import { topDown } from './top-down.js';
import { treeOf } from './tree.js';

const f = (...values: number[]) => Float64Array.from(values);

/** total ← 2 products ← 3 areas × product ← 5 retailers × product */
const tree = treeOf([
  ['total', 'beer', 'north beer', 'r1 beer'],
  ['total', 'beer', 'north beer', 'r2 beer'],
  ['total', 'beer', 'south beer', 'r3 beer'],
  ['total', 'wine', 'north wine', 'r1 wine'],
  ['total', 'wine', 'north wine', 'r2 wine'],
]);

/** Products crossed with retailers over the same leaves. */
const crossed: Grouping = {
  leaves: 5,
  sizes: [1, 2, 3],
  nodeOf: [Uint32Array.of(0, 0, 0, 0, 0), Uint32Array.of(0, 0, 0, 1, 1), Uint32Array.of(0, 1, 2, 0, 1)],
};

const numbers = (length: number, min = -50) =>
  fc.array(fc.double({ min, max: 100, noNaN: true, noDefaultInfinity: true }), {
    minLength: length,
    maxLength: length,
  });
const positive = (length: number) =>
  fc.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: length, maxLength: length });

const cut = (values: number[], sizes: readonly number[]) => {
  let at = 0;
  return sizes.map((size) => Float64Array.from(values.slice(at, (at += size))));
};
const close = (a: number, b: number, scale = 1) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-6 * Math.max(1, scale));

/** (Sᵀ W⁻¹ S)⁻¹ Sᵀ W⁻¹ ŷ with full matrices. */
function dense(grouping: Grouping, base: number[], w: number[][]): number[] {
  const s = grouping.nodeOf.flatMap((node, l) =>
    Array.from({ length: grouping.sizes[l]! }, (_, a) => Array.from(node, (n) => (n === a ? 1 : 0))),
  );
  for (let i = 0; i < grouping.leaves; i++)
    s.push(Array.from({ length: grouping.leaves }, (_, j) => (i === j ? 1 : 0)));
  const weighed = solve(
    w,
    s.map((row, i) => [...row, base[i]!]),
  );
  const n = grouping.leaves;
  const normal = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n + 1 }, (__, j) => s.reduce((sum, row, k) => sum + row[i]! * weighed[k]![j]!, 0)),
  );
  return solve(
    normal.map((row) => row.slice(0, n)),
    normal.map((row) => [row[n]!]),
  ).map((row) => row[0]!);
}

/** Gauss–Jordan with pivoting: A X = B. */
function solve(a: number[][], b: number[][]): number[][] {
  const m = a.map((row, i) => [...row, ...b[i]!]);
  const n = a.length;
  for (let c = 0; c < n; c++) {
    const p = m.slice(c).reduce((best, row, i) => (Math.abs(row[c]!) > Math.abs(m[best]![c]!) ? c + i : best), c);
    [m[c], m[p]] = [m[p]!, m[c]!];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = m[r]![c]! / m[c]![c]!;
      for (let k = c; k < m[r]!.length; k++) m[r]![k]! -= factor * m[c]![k]!;
    }
  }
  return m.map((row, i) => row.slice(n).map((value) => value / row[i]!));
}

describe('a tree', () => {
  it('adds leaves up level by level', () => {
    const [total, products, areas, leaves] = bottomUp(tree, f(1, 2, 3, 4, 5));
    expect([...total!]).toEqual([15]);
    expect([...products!]).toEqual([6, 9]);
    expect([...areas!]).toEqual([3, 3, 9]);
    expect(leaves).toHaveLength(5);
    expect(tree.names[1]).toEqual(['beer', 'wine']);
  });
  it('refuses paths that make no tree', () => {
    expect(() => treeOf([])).toThrow(SeriesError);
    expect(() => treeOf([['a', 'b'], ['a']])).toThrow('at position 1');
    expect(() =>
      treeOf([
        ['a', 'b'],
        ['a', 'b'],
      ]),
    ).toThrow('each leaf once');
    expect(() =>
      treeOf([
        ['a', 'x', '1'],
        ['b', 'x', '2'],
      ]),
    ).toThrow("one parent for 'x'");
  });
});

describe('top-down and middle-out', () => {
  it('share a forecast among the leaves by their proportions', () => {
    expect([...topDown(tree, f(30), f(1, 2, 3, 4, 5)).at(-1)!]).toEqual([2, 4, 6, 8, 10]);
    const [total, products, , leaves] = middleOut(tree, 1, f(12, 18), f(1, 2, 3, 4, 5));
    expect([...products!]).toEqual([12, 18]);
    expect(total![0]).toBe(30);
    expect([...leaves!]).toEqual([2, 4, 6, 8, 10]);
  });
  it('share alike where nothing is known', () =>
    expect([...topDown(tree, f(8), f(0, 0, 0, 0, 0)).at(-1)!]).toEqual([1, 1, 2, 2, 2]));
  it('refuse what is no number', () => expect(() => topDown(tree, f(NaN), f(1, 2, 3, 4, 5))).toThrow('at position 0'));
  it('refuse wrong lengths', () =>
    expect(() => topDown(tree, f(1, 2), f(1, 2, 3, 4, 5))).toThrow('one per node of level 0'));
});

describe('least squares on a tree', () => {
  it('is what the full matrices give', () =>
    fc.assert(
      fc.property(numbers(11), positive(11), (base, variance) => {
        const levels = reconcileTree(tree, cut(base, tree.sizes), cut(variance, tree.sizes));
        const w = variance.map((value, i) => variance.map((_, j) => (i === j ? value : 0)));
        dense(groupingOf(tree), base, w).forEach((value, i) => close(levels[3]![i]!, value, 100));
      }),
    ));
  it('adds up at every level and changes nothing that adds up already', () =>
    fc.assert(
      fc.property(numbers(5), positive(11), (leaves, variance) => {
        const base = bottomUp(tree, Float64Array.from(leaves));
        const levels = reconcileTree(tree, base, cut(variance, tree.sizes));
        levels.forEach((level, l) => level.forEach((value, i) => close(value, base[l]![i]!, 100)));
      }),
    ));
  it('refuses a variance of zero', () => {
    const base = bottomUp(tree, f(1, 2, 3, 4, 5));
    expect(() =>
      reconcileTree(
        tree,
        base,
        base.map((level) => level.map(() => 0)),
      ),
    ).toThrow('variance');
  });
});

describe('minimum trace', () => {
  const groupings = fc.constantFrom(crossed, groupingOf(tree));
  const grouped = (grouping: Grouping, values: number[]): GroupedValues => {
    const parts = cut(values, [...grouping.sizes, grouping.leaves]);
    return { sums: parts.slice(0, -1), leaves: parts.at(-1)! };
  };

  it('with a diagonal is what the full matrices give, nested or crossed', () =>
    fc.assert(
      fc.property(groupings, numbers(11), positive(11), (grouping, base, variance) => {
        const nodes = grouping.sizes.reduce((a, b) => a + b, grouping.leaves);
        const w = variance
          .slice(0, nodes)
          .map((value, i) => variance.slice(0, nodes).map((_, j) => (i === j ? value : 0)));
        const result = minTrace(grouping, grouped(grouping, base), diagonalCovariance(grouped(grouping, variance)));
        dense(grouping, base, w).forEach((value, i) => close(result.leaves[i]!, value, 100));
      }),
    ));

  it('with shrunk correlations is what the full matrices give', () => {
    const observations = 8;
    const errors = Array.from({ length: 11 }, (_, i) =>
      Array.from({ length: observations }, (__, t) => Math.sin(1 + i * 3 + t * (1 + (i % 3))) * (1 + i) + Math.cos(t)),
    );
    const covariance = shrunkCovariance(crossed, grouped2(errors.flat(), observations), observations);
    expect(covariance.shrinkage).toBeGreaterThan(0);
    expect(covariance.shrinkage).toBeLessThan(1);
    expect(covariance.shrinkage).toBeCloseTo(slowIntensity(errors), 10);
    const product = (i: number, j: number) =>
      errors[i]!.reduce((sum, e, t) => sum + e * errors[j]![t]!, 0) / observations;
    const w = errors.map((_, i) => errors.map((__, j) => (i === j ? 1 : 1 - covariance.shrinkage) * product(i, j)));
    const base = [40, 22, 15, 12, 14, 10, 7, 9, 8, 6, 5];
    const result = minTrace(crossed, grouped(crossed, base), covariance);
    dense(crossed, base, w).forEach((value, i) => close(result.leaves[i]!, value));
    groupSums(crossed, result.leaves).forEach((level, l) => expect([...level]).toEqual([...result.sums[l]!]));
  });

  it('weights a total more, the fewer leaves share its error', () => {
    const base = { sums: [f(20), f(10, 10), f(7, 7, 6)], leaves: f(1, 1, 1, 1, 1) };
    const { sums } = minTrace(crossed, base, structuralCovariance(crossed));
    expect(sums[0]![0]).toBeGreaterThan(10);
    expect(sums[0]![0]).toBeLessThan(20);
  });

  it('leaves alone what is silent and coherent', () => {
    const zero = grouped(crossed, new Array<number>(11).fill(0));
    expect([...minTrace(crossed, zero, diagonalCovariance(zero)).leaves]).toEqual([0, 0, 0, 0, 0]);
  });

  function grouped2(values: number[], each: number): GroupedValues {
    const parts = cut(
      values,
      [...crossed.sizes, crossed.leaves].map((size) => size * each),
    );
    return { sums: parts.slice(0, -1), leaves: parts.at(-1)! };
  }
});

/** The intensity of Schäfer and Strimmer over all pairs, as the book has it. */
function slowIntensity(errors: number[][]): number {
  const n = errors[0]!.length;
  const x = errors.map((row) => row.map((e) => e / Math.sqrt(row.reduce((sum, value) => sum + value * value, 0) / n)));
  let sampling = 0;
  let squares = 0;
  x.forEach((a, i) =>
    x.forEach((b, j) => {
      if (i === j) return;
      const products = a.map((value, t) => value * b[t]!);
      const mean = products.reduce((sum, value) => sum + value, 0) / n;
      sampling += products.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n / (n - 1);
      squares += mean * mean;
    }),
  );
  return sampling / squares;
}

describe('non-negative values', () => {
  it('keep every sum on a tree that was not negative itself', () => {
    const levels = nonNegativeTree(tree, f(-2, 6, 3, 5, 4));
    expect([...levels[3]!]).toEqual([0, 4, 3, 5, 4]);
    expect([...levels[0]!]).toEqual([16]);
  });
  it('are never negative and keep the total of any tree', () =>
    fc.assert(
      fc.property(numbers(5), (leaves) => {
        const levels = nonNegativeTree(tree, Float64Array.from(leaves));
        levels.forEach((level) => level.forEach((value) => expect(value).toBeGreaterThanOrEqual(0)));
        close(
          levels[0]![0]!,
          Math.max(
            0,
            leaves.reduce((a, b) => a + b, 0),
          ),
          100,
        );
      }),
    ));
  it('become 0 and are added up anew where sums cross', () => {
    const leaves = f(-1, 2, 3, 4, 5);
    const values = nonNegative(crossed, { sums: groupSums(crossed, leaves), leaves });
    expect([...values.leaves]).toEqual([0, 2, 3, 4, 5]);
    expect([...values.sums[0]!]).toEqual([14]);
  });
});
