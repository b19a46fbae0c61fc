import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { adida } from './adida.js';
import { crostonOptimised } from './croston-optimised.js';
import { croston } from './croston.js';
import { imapa } from './imapa.js';
import { sba } from './sba.js';
import { tsb } from './tsb.js';

const f = (...values: number[]) => Float64Array.from(values);
const models = Object.entries({ croston, crostonOptimised, sba, tsb, adida, imapa }) as [
  string,
  (y: Float64Array, horizon: number) => Float64Array,
][];

describe.each(models)('%s', (_, model) => {
  it('forecasts nothing where nothing was ever sold', () => expect([...model(f(0, 0, 0), 3)]).toEqual([0, 0, 0]));
  it('takes one point', () => {
    expect(model(f(7), 2)[1]).toBeGreaterThan(6);
    expect(model(f(0), 2)[1]).toBe(0);
  });
  it('stays finite at 10^12', () => {
    const [first] = model(f(0, 1e12, 0, 1e12, 1e12), 1);
    expect(first).toBeGreaterThan(1e11);
    expect(first).toBeLessThan(2e12);
  });
  it('refuses what is no demand, naming the position', () => {
    expect(() => model(f(), 1)).toThrow(SeriesError);
    expect(() => model(f(1, NaN), 1)).toThrow('at position 1');
    expect(() => model(f(1, Infinity), 1)).toThrow('at position 1');
    expect(() => model(f(-1, 1), 1)).toThrow('at position 0');
    expect(() => model(f(1), 0)).toThrow('horizon');
  });
  it('grows with the unit of the series, stays in range and leaves the series alone', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (values, unit) => {
          const y = Float64Array.from(values);
          const forecast = model(y, 2);
          expect([...y]).toEqual(values);
          expect(forecast[0]).toBe(forecast[1]);
          expect(forecast[0]).toBeGreaterThanOrEqual(0);
          expect(forecast[0]).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-12));
          const scaled = model(
            y.map((value) => value * unit),
            1,
          )[0]!;
          expect(Math.abs(scaled - forecast[0]! * unit)).toBeLessThanOrEqual(1e-6 * Math.max(1, scaled));
        },
      ),
    ));
});

describe('constant demand', () => {
  it.each([croston, crostonOptimised, tsb, adida, imapa])('is forecast as it is by %p', (model) =>
    expect(model(f(4, 4, 4, 4), 1)[0]).toBeCloseTo(4, 12),
  );
});

describe('weights', () => {
  const seen = f(0, 3, 0, 5, 2);
  const withHole = f(0, 3, 0, 0, 0, 5, 2);
  const hole = f(1, 1, 1, 0, 0, 1, 1);
  it('of 0 leave a period out as if it had not been', () => {
    expect(croston(withHole, 1, 0.1, hole)).toEqual(croston(seen, 1, 0.1));
    expect(crostonOptimised(withHole, 1, hole)).toEqual(crostonOptimised(seen, 1));
    expect(tsb(withHole, 1, 0.1, 0.1, hole)).toEqual(tsb(seen, 1));
  });
  it('outside 0 … 1, or not one per period, are refused', () => {
    expect(() => tsb(seen, 1, 0.1, 0.1, f(1, 1, 2, 1, 1))).toThrow('at position 2');
    expect(() => croston(seen, 1, 0.1, f(1, NaN, 1, 1, 1))).toThrow('at position 1');
    expect(() => crostonOptimised(seen, 1, f(1))).toThrow('weights');
  });
  it('of less than 1 move the estimate less', () => {
    const y = f(4, 4, 4, 0);
    const observed = tsb(y, 1)[0]!;
    const uncertain = tsb(y, 1, 0.1, 0.1, f(1, 1, 1, 0.2))[0]!;
    expect(observed).toBeLessThan(uncertain);
    expect(uncertain).toBeLessThan(4);
  });
});

describe('a product that died', () => {
  const died = Float64Array.from({ length: 160 }, (_, t) => (t < 60 && t % 3 === 0 ? 6 : 0));
  it('fades to zero with tsb', () => expect(tsb(died, 1)[0]).toBeLessThan(0.01));
  it('never fades with croston', () => expect(croston(died, 1)[0]).toBeCloseTo(2, 0));
});
