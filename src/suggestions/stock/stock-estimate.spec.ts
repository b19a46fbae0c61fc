import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../calendar/weeks.js';
import { countingErrors, learntSpread } from './counting-errors.js';
import { estimateStocks } from './estimate-stocks.js';
import { lastCountOf, shelfHistory } from './shelf-history.js';
import { stockEstimate } from './stock-estimate.js';
import { stockRunDown } from './stock-run-down.js';

const monday = '2026-03-02';
const on = (day: number, quantity: number) => ({ on: addDays(monday, day), quantity });
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
const meanOf = (chances: Float64Array) => chances.reduce((mean, chance, units) => mean + chance * units, 0);

const arrivals = fc
  .array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), quantity: fc.integer({ min: 1, max: 300 }) }), {
    maxLength: 5,
  })
  .map((each) => {
    let day = 0;
    return each.map(({ gap, quantity }) => ({ day: (day += gap), quantity }));
  });
const demand = fc
  .record({ perDay: fc.double({ min: 0, max: 60, noNaN: true }), over: fc.double({ min: 1, max: 9, noNaN: true }) })
  .map(({ perDay, over }) => ({ perDay, variancePerDay: over * perDay }));

describe('a stock that is run down', () => {
  it('is a distribution over 0 … what was counted and came', () =>
    fc.assert(
      fc.property(fc.nat(400), arrivals, demand, (counted, came, ofDay) => {
        const days = (came.at(-1)?.day ?? 0) + 3;
        const chances = stockRunDown(counted, came, days, ofDay);
        expect(chances.length).toBe(1 + came.reduce((total, { quantity }) => total + quantity, counted));
        expect(sum(chances)).toBeCloseTo(1, 6);
        expect(chances.every((chance) => chance >= 0)).toBe(true);
      }),
    ));
  it('is what was counted and came where nothing is sold', () => {
    const chances = stockRunDown(7, [{ day: 2, quantity: 5 }], 9, { perDay: 0, variancePerDay: 0 });
    expect(chances[12]).toBe(1);
  });
  it('falls by what is expected to sell as long as the shelf does not empty', () => {
    const chances = stockRunDown(100, [{ day: 5, quantity: 20 }], 10, { perDay: 3, variancePerDay: 3 });
    expect(meanOf(chances)).toBeCloseTo(90, 1);
  });
  it('loses customers who find nothing: what comes later is not sold to them', () => {
    const chances = stockRunDown(2, [{ day: 10, quantity: 20 }], 10, { perDay: 4, variancePerDay: 4 });
    expect(chances[20]).toBeGreaterThan(0.99);
  });
  it('is nearly the same where units are taken together', () => {
    const fine = stockRunDown(100, [], 10, { perDay: 6, variancePerDay: 12 });
    const coarse = stockRunDown(1000, [], 10, { perDay: 60, variancePerDay: 120 * 10 });
    expect(meanOf(coarse) / meanOf(fine)).toBeCloseTo(10, 0);
  });
});

describe('the estimate of a stock', () => {
  const counts = [on(0, 10), on(28, 12), on(56, 8), on(84, 10)];
  const deliveries = [3, 10, 17, 24, 31, 38, 45, 52, 59, 66, 73, 80].map((day) => on(day, 7));
  it('is the count on the day of the count', () => {
    const stock = stockEstimate(shelfHistory(counts, deliveries), on(84, 0).on, 1, 1);
    expect(stock).toMatchObject({ mean: 10, p10: 10, p50: 10, p90: 10 });
    expect(stockEstimate(shelfHistory([on(0, 1003)], []), on(0, 0).on, 9, 1)).toMatchObject({ p10: 1003, p90: 1003 });
  });
  it('grows less certain with the days', () => {
    const width = (days: number) => {
      const stock = stockEstimate(shelfHistory(counts, [...deliveries, on(90, 30)]), on(84 + days, 0).on, 1, 1)!;
      return stock.p90 - stock.p10;
    };
    expect(width(20)).toBeGreaterThan(width(2));
  });
  it('orders its quantiles, and they lie within what can be there', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(40), { maxLength: 20 }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 0.3, max: 4, noNaN: true }),
        fc.nat(40),
        (counted, came, perDay, spread, days) => {
          const history = shelfHistory(
            counted.map((quantity, i) => on(28 * i, quantity)),
            came.map((quantity, i) => on(7 * i + 2, quantity)),
          );
          const last = lastCountOf(history)!;
          const stock = stockEstimate(history, addDays(last.on, days), perDay, spread)!;
          const arrived = history.deliveries.filter((each) => each.on > last.on && each.on <= addDays(last.on, days));
          const most = arrived.reduce((total, { quantity }) => total + quantity, last.quantity);
          expect(0 <= stock.p10 && stock.p10 <= stock.p50 && stock.p50 <= stock.p90).toBe(true);
          expect(stock.p90).toBeLessThanOrEqual(most);
          expect(stock.probabilities.length).toBe(most + 1);
          expect(sum(stock.probabilities)).toBeCloseTo(1, 6);
          expect(stock.mean).toBeCloseTo(meanOf(stock.probabilities), 9);
        },
      ),
    ));
});

describe('what counts teach', () => {
  const steady = shelfHistory(
    [0, 28, 56, 84, 112].map((day) => on(day, 10)),
    [1, 29, 57, 85].map((day) => on(day, 28)),
  );
  const erratic = shelfHistory(
    [10, 90, 2, 75, 0].map((quantity, i) => on(28 * i, quantity)),
    [1, 29, 57, 85].map((day) => on(day, 80)),
  );
  it('is a narrow spread where they were as expected, a wide one where not', () => {
    const none = { counts: 0, squared: 0 };
    const before = learntSpread(none, none);
    expect(learntSpread(countingErrors(steady, 1), none)).toBeLessThan(before);
    expect(learntSpread(countingErrors(erratic, 1), none)).toBeGreaterThan(before);
  });
  it('helps the other products of the class', () => {
    const product = (sku: string, history: typeof steady) => {
      return { sku, productClass: 'A', history, forecastPerDay: 1 };
    };
    const day = on(130, 0).on;
    const fresh = shelfHistory([on(112, 30)], []);
    const width = (other: typeof steady) => {
      const stock = estimateStocks([product('new', fresh), product('other', other)], day).get('new')!;
      return stock.p90 - stock.p10;
    };
    expect(width(erratic)).toBeGreaterThan(width(steady));
  });
});
