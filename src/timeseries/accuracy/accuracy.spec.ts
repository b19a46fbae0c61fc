import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { bias } from './bias.js';
import { calibration } from './calibration.js';
import { coverage } from './coverage.js';
import { mase } from './mase.js';
import { owa } from './owa.js';
import { pinball } from './pinball.js';
import { rmsse } from './rmsse.js';
import { smape } from './smape.js';
import { trackingSignal } from './tracking-signal.js';
import { wape } from './wape.js';
import { wrmsse } from './wrmsse.js';

const f = (...values: number[]) => Float64Array.from(values);
const units = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 3, maxLength: 20 });

describe('measures of accuracy', () => {
  it('scale the error by the naive inside the training part', () => {
    expect(mase(f(1, 3, 1, 3), f(2, 2), f(3, 3))).toBeCloseTo(0.5, 12);
    expect(rmsse(f(1, 3, 1, 3), f(2, 2), f(3, 5))).toBeCloseTo(Math.sqrt(5 / 4), 12);
  });
  it('scale by lag 1 where the series is not longer than its season', () => {
    expect(mase(f(1, 3, 1, 3), f(2), f(3), 4)).toBeCloseTo(0.5, 12);
    expect(mase(f(1, 3, 2, 5), f(2), f(3), 2)).toBeCloseTo(1 / 1.5, 12);
  });
  it('have no scale where the training part never changes', () => {
    expect(mase(f(2, 2), f(2), f(3))).toBeNaN();
    expect(rmsse(f(2), f(2), f(3))).toBeNaN();
    expect(wrmsse(f(2, NaN, 1), f(3, 5, 1))).toBeCloseTo(7 / 4, 12);
  });
  it('count 0 against 0 as no percentage error', () => expect(smape(f(0, 1), f(0, 3))).toBeCloseTo(50, 12));
  it('average the relative errors of the benchmark', () =>
    expect(owa({ smape: 9, mase: 2 }, { smape: 10, mase: 2.5 })).toBeCloseTo(0.85, 12));
  it('give WAPE and bias in percent of the demand', () => {
    expect(wape(f(2, 2), f(3, 1))).toBe(50);
    expect(bias(f(2, 2), f(3, 1))).toBe(0);
    expect(bias(f(2, 2), f(3, 3))).toBe(50);
  });
  it('count both ends of an interval as inside', () =>
    expect(coverage(f(1, 2, 3, 4), f(1, 3, 3, 0), f(1, 4, 3, 3))).toBe(50));
  it('separate ties at a quantile from values below it', () =>
    expect(calibration(f(0, 0, 6, 12), f(0, 0, 6, 6))).toEqual({ below: 0, atMost: 75 }));
  it('signal a forecast that stays too high', () => {
    expect(trackingSignal(f(1, 1, 1, 1, 1), f(2, 2, 3, 2, 2))).toBeCloseTo(5, 12);
    expect(trackingSignal(f(1, 2), f(1, 2))).toBe(0);
  });
  it('are smallest at the quantile asked for', () => {
    const actual = Float64Array.from({ length: 101 }, (_, i) => i);
    const at = (q: number) => pinball(actual, new Float64Array(101).fill(q), 0.9);
    expect(at(90)).toBeLessThan(at(85));
    expect(at(90)).toBeLessThan(at(95));
  });
  it('refuse forecasts of another length, naming both', () => {
    expect(() => wape(f(1, 2), f(1))).toThrow(SeriesError);
    expect(() => coverage(f(1), f(1, 2), f(1))).toThrow('low: expected 1 value(s), one per actual, found 2.');
    expect(() => pinball(f(1), f(1), 1.5)).toThrow('level');
  });
  it('do not change with the unit of the series', () =>
    fc.assert(
      fc.property(units, fc.double({ min: 0.5, max: 100, noNaN: true }), (values, unit) => {
        const y = Float64Array.from(values);
        const scaled = y.map((value) => value * unit);
        const flat = new Float64Array(values.length).fill(values[0]!);
        const before = [smape(y, flat), mase(y, y, flat), rmsse(y, y, flat), wape(y, flat), bias(y, flat)];
        const flatScaled = flat.map((value) => value * unit);
        const after = [
          smape(scaled, flatScaled),
          mase(scaled, scaled, flatScaled),
          rmsse(scaled, scaled, flatScaled),
          wape(scaled, flatScaled),
          bias(scaled, flatScaled),
        ];
        before.forEach((value, i) => {
          if (Number.isFinite(value))
            expect(Math.abs(after[i]! - value)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(value)));
        });
      }),
    ));
});
