import { describe, expect, it } from '@jest/globals';
import { type BoostingOptions, type Examples, boostTrees } from './boosted-trees.js';
import { scoreRow } from './forest.js';
import { seededRandom } from '../seeded-random.js';

const options: BoostingOptions = {
  loss: { kind: 'squared' },
  trees: 120,
  learningRate: 0.15,
  maxLeaves: 12,
  minLeaf: 5,
  l2: 1,
  rowShare: 0.7,
  featureShare: 1,
  seed: 3,
};

/** Two features; the answer is `truth` of them plus noise. */
function examples(truth: (a: number, b: number) => number, noise: number, rows = 3000, seed = 11): Examples {
  const random = seededRandom(seed);
  const columns = new Float32Array(2 * rows);
  const targets = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const a = random() * 4 - 2;
    const b = random() * 4 - 2;
    columns[i] = a;
    columns[rows + i] = b;
    targets[i] = truth(a, b) + noise * (random() - 0.5);
  }
  return { table: { rows, features: 2, columns }, targets, weights: new Float64Array(rows).fill(1) };
}

describe('boosted trees', () => {
  it('learn a step with an interaction', () => {
    const truth = (a: number, b: number): number => (a > 0.5 && b < 0 ? 10 : 2);
    const forest = boostTrees(examples(truth, 1), options);
    for (const [a, b] of [
      [1, -1],
      [1, 1],
      [-1, -1],
    ] as const) {
      expect(Math.abs(scoreRow(forest, Float32Array.of(a, b)) - truth(a, b))).toBeLessThan(0.5);
    }
  });

  it('give the same forest twice, bit by bit', () => {
    const data = examples((a, b) => a * b, 1);
    expect(boostTrees(data, options)).toEqual(boostTrees(data, options));
  });

  it('send an unknown feature to one side instead of failing', () => {
    const data = examples((a) => a, 0);
    for (let i = 0; i < 500; i++) {
      data.table.columns[i] = NaN;
      data.targets[i] = -7;
    }
    const forest = boostTrees(data, options);
    expect(scoreRow(forest, Float32Array.of(NaN, 0))).toBeLessThan(-6);
  });

  it('learn a rate under the Poisson and Tweedie losses', () => {
    const data = examples((a) => (a > 0 ? 8 : 2), 1);
    for (const loss of [{ kind: 'poisson' }, { kind: 'tweedie', power: 1.5 }] as const) {
      const forest = boostTrees(data, { ...options, loss });
      expect(Math.exp(scoreRow(forest, Float32Array.of(1, 0)))).toBeCloseTo(8, 0);
      expect(Math.exp(scoreRow(forest, Float32Array.of(-1, 0)))).toBeCloseTo(2, 0);
    }
  });

  it('cover the stated share under the quantile loss', () => {
    const data = examples((a) => a, 10);
    const forest = boostTrees(data, { ...options, loss: { kind: 'quantile', level: 0.9 }, minLeaf: 100 });
    const fresh = examples((a) => a, 10, 3000, 12);
    let below = 0;
    for (let i = 0; i < 3000; i++) {
      const row = Float32Array.of(fresh.table.columns[i]!, fresh.table.columns[3000 + i]!);
      if (fresh.targets[i]! <= scoreRow(forest, row)) below++;
    }
    expect(below / 3000).toBeGreaterThan(0.86);
    expect(below / 3000).toBeLessThan(0.94);
  });

  it('stop where held-back examples stop improving', () => {
    const noise = examples(() => 0, 10, 400);
    const forest = boostTrees(
      noise,
      { ...options, patience: 10 },
      examples(() => 0, 10, 400, 99),
    );
    expect(forest.roots.length).toBeLessThan(40);
  });

  it('predict the mean where there is nothing to split on', () => {
    const rows = 10;
    const flat: Examples = {
      table: { rows, features: 1, columns: new Float32Array(rows) },
      targets: new Float64Array(rows).fill(4),
      weights: new Float64Array(rows).fill(1),
    };
    expect(scoreRow(boostTrees(flat, options), Float32Array.of(0))).toBeCloseTo(4, 10);
    const none: Examples = {
      table: { rows: 0, features: 1, columns: new Float32Array() },
      targets: new Float64Array(),
      weights: new Float64Array(),
    };
    expect(scoreRow(boostTrees(none, options), Float32Array.of(0))).toBe(0);
  });
});
