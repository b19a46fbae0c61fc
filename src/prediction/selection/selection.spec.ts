import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CombinationCase, combinationWeights } from './combination-weights.js';
import { lastSeasonGrown } from './last-season-grown.js';
import { seasonalMean } from './seasonal-mean.js';
import { classOfSeries, seasonalShare } from './series-class.js';

const wave = (n: number, season: number): Float64Array =>
  Float64Array.from({ length: n }, (_, t) => 20 + 8 * Math.sin((2 * Math.PI * t) / season) + ((t * 7919) % 13) / 6);

describe('the class of a series', () => {
  it.each([
    ['dead', new Float64Array(40)],
    ['dead', Float64Array.from({ length: 80 }, (_, t) => (t < 10 ? 5 : 0))],
    ['intermittent', Float64Array.from({ length: 80 }, (_, t) => ((t * t * 31) % 17 < 4 ? 5 : 0))],
    ['seasonal', Float64Array.from({ length: 80 }, (_, t) => (t % 4 === 0 ? 5 : 0))],
    ['seasonal', wave(80, 12)],
    ['smooth', Float64Array.from({ length: 80 }, (_, t) => 10 + ((t * 7919) % 13))],
    ['smooth', Float64Array.from({ length: 80 }, (_, t) => (t % 5 === 0 ? -5 : 0))],
  ])('is %s', (expected, y) => {
    expect(classOfSeries(y, 12)).toBe(expected);
  });

  it('looks past missing values', () => {
    const y = Float64Array.from({ length: 60 }, (_, t) => (t % 2 === 0 ? 5 + ((t * 7919) % 13) : 0));
    const weights = Float64Array.from(y, (_, t) => (t % 2 === 0 ? 1 : 0));
    expect(classOfSeries(y, 1)).toBe('intermittent');
    expect(classOfSeries(y, 1, weights)).toBe('smooth');
  });

  it('finds a season only where two of them were seen', () => {
    expect(seasonalShare(wave(60, 12), 12)).toBeGreaterThan(0.5);
    expect(seasonalShare(wave(20, 12), 12)).toBe(0);
  });
});

describe('combination weights', () => {
  const prior = Float64Array.of(0.5, 0.5);
  const caseOf = (good: number, bad: number): CombinationCase => ({
    actual: Float64Array.of(10, 10),
    forecasts: [new Float64Array(2).fill(10 + good), new Float64Array(2).fill(10 + bad)],
    scale: 1,
  });

  it('go to the candidate that was right', () => {
    const weights = combinationWeights(new Array<CombinationCase>(500).fill(caseOf(0, 3)), prior, 10);
    expect(weights[0]).toBeGreaterThan(0.95);
  });

  it('mix candidates that err on opposite sides', () => {
    const weights = combinationWeights(new Array<CombinationCase>(500).fill(caseOf(1, -3)), prior, 1);
    expect(weights[0]).toBeCloseTo(0.75, 1);
  });

  it('do not depend on forecasts of missing values', () => {
    const known: CombinationCase = {
      actual: Float64Array.of(10, 12),
      forecasts: [Float64Array.of(11, 12), Float64Array.of(7, 15)],
      scale: 2,
    };
    const partly: CombinationCase = {
      actual: Float64Array.of(10, NaN, 12),
      forecasts: [Float64Array.of(11, 99, 12), Float64Array.of(7, 3, 15)],
      scale: 2,
    };
    expect(combinationWeights([partly], prior, 2)).toEqual(combinationWeights([known], prior, 2));
  });

  it('stay near the prior with little evidence, and are the prior with none', () => {
    expect(combinationWeights([caseOf(0, 3)], prior, 100)[0]).toBeLessThan(0.6);
    expect(combinationWeights([], prior, 100)).toEqual(prior);
  });

  it('are the prior where errors are too small or too large to compare', () => {
    for (const error of [1.5e-162, 0, 1e200]) {
      expect(combinationWeights([caseOf(error, error), caseOf(-error, error)], prior, 5)).toEqual(prior);
    }
  });

  it('are never negative and sum to one', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    const cases = fc.array(
      fc.tuple(number, number, number, number).map(([actual, ...candidates]): CombinationCase => ({
        actual: Float64Array.of(actual),
        forecasts: candidates.map((f) => Float64Array.of(f)),
        scale: 1,
      })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(cases, (evidence) => {
        const weights = combinationWeights(evidence, Float64Array.of(0.2, 0.3, 0.5), 5);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the seasonal mean', () => {
  it('repeats the usual order days', () => {
    const y = Float64Array.from({ length: 70 }, (_, t) => (t % 7 === 2 ? 10 + (t % 2) : 0));
    const forecast = seasonalMean(y, 9, 7);
    expect([...forecast]).toEqual([0, 0, 10.5, 0, 0, 0, 0, 0, 0]);
  });

  it('is the mean of all values where no season was seen', () => {
    expect([...seasonalMean(Float64Array.of(1, 3), 2, 12)]).toEqual([2, 2]);
  });
});

describe('last season grown', () => {
  it('is last season times the growth since', () => {
    const y = Float64Array.from({ length: 104 }, (_, t) => (t < 52 ? 10 : 20));
    const forecast = lastSeasonGrown(y, 4, 52);
    for (const value of forecast) expect(value).toBeGreaterThan(25);
    expect([...lastSeasonGrown(new Float64Array(104).fill(6), 3, 52)]).toEqual([6, 6, 6]);
  });

  it('is the recent mean where no such season was seen, and zero where nothing sold', () => {
    expect([...lastSeasonGrown(Float64Array.of(2, 4), 2, 52)]).toEqual([3, 3]);
    expect([...lastSeasonGrown(new Float64Array(80), 2, 52)]).toEqual([0, 0]);
  });
});
