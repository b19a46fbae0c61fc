import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SeriesError } from '../series-error.js';
import { fitOrderRhythm, orderChances, orderRhythm } from './order-rhythm.js';

/** Orders of 6 units every `gap` periods, the last one `silent` periods before the end. */
const every = (gap: number, orders: number, silent: number) =>
  Float64Array.from({ length: gap * orders + silent }, (_, t) => (t < gap * orders && t % gap === gap - 1 ? 6 : 0));

describe('the order rhythm', () => {
  it('expects the order when it is due', () => {
    const forecast = orderRhythm(every(4, 12, 0), 8);
    const first = forecast.subarray(0, 4);
    expect(first.indexOf(Math.max(...first))).toBe(3);
    expect(forecast[3]).toBeGreaterThan(3 * forecast[0]!);
  });
  it('expects it sooner the longer ago the last one was', () => {
    const forecast = orderRhythm(every(4, 12, 3), 4);
    expect(forecast[0]).toBeGreaterThan(2.5);
    expect(forecast[0]).toBeGreaterThan(forecast[2]!);
  });
  it('forecasts about the demand per period over a whole cycle', () => {
    const sum = orderRhythm(every(4, 20, 0), 12).reduce((total, units) => total + units, 0);
    expect(sum).toBeGreaterThan(15);
    expect(sum).toBeLessThan(19);
  });
  it('takes a product one usual gap late for alive, one five gaps late hardly, a dead one not at all', () => {
    expect(fitOrderRhythm(every(4, 12, 4), 1).alive).toBeGreaterThan(0.9);
    expect(fitOrderRhythm(every(4, 12, 20), 1).alive).toBeLessThan(0.35);
    expect(fitOrderRhythm(every(4, 12, 80), 1).alive).toBeLessThan(1e-6);
    expect(Math.max(...orderRhythm(every(4, 12, 80), 13))).toBeLessThan(1e-6);
  });
  it('does not count a missing period as silence', () => {
    const y = every(4, 12, 20);
    const seen = Float64Array.from(y, (_, t) => (t < 48 ? 1 : 0));
    expect(fitOrderRhythm(y, 1, seen).alive).toBeGreaterThan(0.98);
    expect(fitOrderRhythm(y, 1, seen).silent).toBe(0);
  });
  it('has no rhythm for a product that was never ordered', () => {
    const fit = fitOrderRhythm(new Float64Array(5), 3);
    expect(fit).toMatchObject({ alive: 0, size: 0 });
    expect([...orderChances(fit, 3)]).toEqual([0, 0, 0]);
  });
  it('refuses what is no demand', () => {
    expect(() => orderRhythm(new Float64Array(0), 1)).toThrow(SeriesError);
    expect(() => orderRhythm(Float64Array.of(1, -1), 1)).toThrow('at position 1');
    expect(() => orderRhythm(Float64Array.of(1), 0)).toThrow('reach');
  });
  it('gives chances between 0 and 1 and finite units for any demand', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 30 }),
        (y, h) => {
          const fit = fitOrderRhythm(
            Float64Array.from(y, (units) => (units < 8 ? 0 : units)),
            h,
          );
          expect(fit.alive).toBeGreaterThanOrEqual(0);
          expect(fit.alive).toBeLessThanOrEqual(1);
          orderChances(fit, h).forEach((chance) => {
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(1);
          });
        },
      ),
    ));
});
