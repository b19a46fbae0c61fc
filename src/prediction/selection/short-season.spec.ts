import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedAhead } from './closed-ahead.js';
import { phasedLeaf } from './phased-leaf.js';

/** Orders on Tuesdays (7, then 5 and so on) and now and then on Thursdays. */
const orderDays = (n: number): Float64Array =>
  Float64Array.from({ length: n }, (_, t) => (t % 7 === 1 ? 5 + (t % 3) : t % 14 === 3 ? 2 : 0));

describe('closed periods ahead', () => {
  it('are those at which a short season was always empty', () => {
    const closed = closedAhead(orderDays(365), 7, 7)!;
    const position = (h: number): number => (365 + h) % 7;
    closed.forEach((isClosed, h) => {
      expect(isClosed).toBe(position(h) !== 1 && position(h) !== 3);
    });
  });

  it('are none where chance may have left them empty, or where nothing was sold', () => {
    const rare = Float64Array.from({ length: 140 }, (_, t) => (t % 29 === 0 ? 1 : 0));
    expect(closedAhead(rare, 7, 7)).toBeUndefined();
    expect(closedAhead(new Float64Array(140), 7, 7)).toBeUndefined();
    expect(closedAhead(orderDays(20), 7, 7)).toBeUndefined();
    expect(closedAhead(orderDays(365), 1, 7)).toBeUndefined();
  });
});

describe('the phased leaf', () => {
  it('expects orders on order days', () => {
    const forecast = phasedLeaf(orderDays(365), 14, 7);
    forecast.forEach((value, h) => {
      if ((365 + h) % 7 === 1) expect(value).toBeGreaterThan(3);
      else expect(value).toBeLessThan(2);
    });
  });

  it('expects the same of a week on whatever day the series ends', () => {
    const week = (n: number): number => phasedLeaf(orderDays(n), 7, 7).reduce((sum, value) => sum + value, 0);
    for (let n = 364; n < 371; n++) expect(Math.abs(week(n) / 7 - 1)).toBeLessThan(0.1);
  });

  it('is finite and at least zero whatever was sold', () => {
    const demand = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(demand, fc.integer({ min: 1, max: 10 }), (y, season) => {
        for (const value of phasedLeaf(Float64Array.from(y), 5, season)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
