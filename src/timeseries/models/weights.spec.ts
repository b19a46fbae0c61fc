import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { smoothEnsemble } from '../../prediction/selection/smooth-ensemble.js';
import { adida } from './adida.js';
import { integratedArma } from './arma/integrated-arma.js';
import { ces } from './ces/ces.js';
import { crostonOptimised } from './croston-optimised.js';
import { croston } from './croston.js';
import { dampedHolt } from './damped-holt.js';
import { dynamicTheta } from './dynamic-theta.js';
import { ets } from './ets/ets.js';
import { harmonicRegression } from './harmonic/harmonic-regression.js';
import { holt } from './holt.js';
import { imapa } from './imapa.js';
import { intermittentLeaf } from './intermittent-leaf.js';
import { movingAverage } from './moving-average.js';
import { naive2 } from './naive2.js';
import { fitOrderRhythm, orderChances } from './order-rhythm.js';
import { randomWalkDrift } from './random-walk-drift.js';
import { sba } from './sba.js';
import { seasonalNaive } from './seasonal-naive.js';
import { ses } from './ses.js';
import { stlForecast } from './stl-forecast.js';
import { temporalAggregation } from './temporal-aggregation.js';
import { theta } from './theta.js';
import { tsb } from './tsb.js';
import { weightedMovingAverage } from './weighted-moving-average.js';

const SEASON = 4;
type Model = (y: Float64Array, horizon: number, weights?: Float64Array) => Float64Array;
const waves = [{ season: SEASON, order: 1 }];
const seasonal: Record<string, Model> = {
  seasonalNaive: (y, h, w) => seasonalNaive(y, h, SEASON, w),
  naive2: (y, h, w) => naive2(y, h, SEASON, w),
  theta: (y, h, w) => theta(y, h, SEASON, w),
  dynamicTheta: (y, h, w) => dynamicTheta(y, h, SEASON, w),
  ets: (y, h, w) => ets(y, h, SEASON, w),
  ces: (y, h, w) => ces(y, h, SEASON, w),
  stlForecast: (y, h, w) => stlForecast(y, h, [SEASON], undefined, w),
  harmonicRegression: (y, h, weights) => harmonicRegression(y, h, { waves, weights }),
  smoothEnsemble: (y, h, weights) => smoothEnsemble(y, SEASON, h, { weights }).mean,
  harmonicWithLevel: (y, h, weights) => harmonicRegression(y, h, { waves, weights, errors: 'ets' }),
};
const models: Record<string, Model> = {
  ...seasonal,
  ses: (y, h, w) => ses(y, h, undefined, w),
  holt,
  dampedHolt,
  integratedArma,
  randomWalkDrift,
  movingAverage: (y, h, w) => movingAverage(y, h, 5, w),
  weightedMovingAverage: (y, h, w) => weightedMovingAverage(y, h, Float64Array.of(1, 2, 3), w),
  croston: (y, h, w) => croston(y, h, 0.1, w),
  crostonOptimised,
  sba: (y, h, w) => sba(y, h, 0.1, w),
  tsb: (y, h, w) => tsb(y, h, 0.1, 0.1, w),
  adida,
  imapa,
  temporalAggregation,
  intermittentLeaf: (y, h, weights) => intermittentLeaf(y, h, { weights }).mean,
  orderRhythm: (y, h, w) => orderChances(fitOrderRhythm(y, h, w), h),
};

const weight = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));
const value = fc.nat({ max: 300 });
/** Demand with a season, maybe now and then a zero, what else might stand where it has no weight, and weights. */
const records = fc
  .tuple(
    fc.array(fc.tuple(value, value, weight), { minLength: 1, maxLength: 50, size: 'max' }),
    fc.constantFrom(0, 50, 500),
  )
  .map(([rows, least]) => ({
    y: Float64Array.from(rows, ([units], t) => (units < least ? 0 : 1 + units + 200 * (t % SEASON))),
    other: Float64Array.from(rows, ([, units]) => units * units),
    weights: Float64Array.from(rows, ([, , weight]) => weight),
  }));

describe.each(Object.entries(models))('weights of %s', (_, model) => {
  it('of 1 change nothing, not by a bit', () => {
    fc.assert(
      fc.property(records, ({ y }) => {
        expect(model(y, 6, new Float64Array(y.length).fill(1))).toEqual(model(y, 6));
      }),
      { numRuns: 25 },
    );
  });

  it('of 0 make a value count for nothing, wherever it stands', () => {
    fc.assert(
      fc.property(records, ({ y, other, weights }) => {
        const forecast = model(y, 6, weights);
        const disturbed = y.map((units, t) => (weights[t] === 0 ? other[t]! : units));
        expect(model(disturbed, 6, weights)).toEqual(forecast);
      }),
      { numRuns: 60 },
    );
  });

  it('leave the forecast a number, and series and weights as they were', () => {
    fc.assert(
      fc.property(records, ({ y, weights }) => {
        const before = [[...y], [...weights]];
        const forecast = model(y, 6, weights);
        expect(forecast).toHaveLength(6);
        expect(forecast.every(Number.isFinite)).toBe(true);
        expect(model(y, 6, weights)).toEqual(forecast);
        expect([[...y], [...weights]]).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('that are all 0 leave nothing to forecast', () => {
    for (const n of [1, 3, 30]) expect([...model(new Float64Array(n).fill(8), 2, new Float64Array(n))]).toEqual([0, 0]);
  });

  it('are refused outside 0 … 1, or where they are not one per value', () => {
    expect(() => model(Float64Array.of(1, 2, 3), 1, Float64Array.of(1, 1, 2))).toThrow('at position 2');
    expect(() => model(Float64Array.of(1, 2, 3), 1, Float64Array.of(1))).toThrow('weights');
  });
});

describe('a course that is plain to see', () => {
  const course = (t: number) => 100 + t + [30, -10, -25, 5][t % SEASON]!;
  const y = Float64Array.from({ length: 48 }, (_, t) => course(t));
  const isGone = (t: number) => t % 7 === 2 || t < 2 || t > 45;
  const broken = y.map((units, t) => (isGone(t) ? 0 : units));
  const weights = Float64Array.from(y, (_, t) => (isGone(t) ? 0 : 1));
  const distance = (a: Float64Array, b: Float64Array) => Math.max(...a.map((units, h) => Math.abs(units - b[h]!)));

  it.each(Object.entries(seasonal).filter(([name]) => !/naive/i.test(name)))(
    'is followed across gaps by %s, and not where gaps are taken for zeros',
    (_, model) => {
      const whole = model(y, 8);
      expect(distance(model(broken, 8, weights), whole)).toBeLessThan(5);
      expect(distance(model(broken, 8), whole)).toBeGreaterThan(15);
    },
  );

  it('is repeated from the season before by the seasonal naive', () =>
    expect([...seasonalNaive(broken, 4, SEASON, weights)]).toEqual([40, 45, 42, 43].map(course)));
});
