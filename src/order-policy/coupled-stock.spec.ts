import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meanCells } from './cells.js';
import { coupledStock } from './coupled-stock.js';

const chances = [1 / 6, 2 / 3, 1 / 6];
const stocks = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
  .filter((values) => values.some((value) => value > 0.01))
  .map((values) => {
    const sum = values.reduce((total, value) => total + value, 0);
    return Float64Array.from(values, (value) => value / sum);
  });

describe('a stock beside levels of demand', () => {
  it('adds up to the stock as it is known, whatever the correlation', () =>
    fc.assert(
      fc.property(stocks, fc.double({ min: 0, max: 1, noNaN: true }), (stock, correlation) => {
        const of = coupledStock(stock, chances, correlation);
        stock.forEach((chance, i) => {
          const mixed = of.reduce((sum, each, k) => sum + (chances[k] ?? 0) * (each[i] ?? 0), 0);
          expect(mixed).toBeCloseTo(chance, 9);
        });
        for (const each of of) expect(each.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
      }),
    ));
  it('is lower where more is demanded', () =>
    fc.assert(
      fc.property(stocks, (stock) => {
        const [low, middle, high] = coupledStock(stock, chances, 0.5).map(meanCells);
        expect(low!).toBeGreaterThanOrEqual(middle! - 1e-9);
        expect(middle!).toBeGreaterThanOrEqual(high! - 1e-9);
      }),
    ));
  it('is the same everywhere without correlation, and where it was counted today', () => {
    const stock = Float64Array.of(0.5, 0.25, 0.25);
    for (const each of coupledStock(stock, chances, 0)) expect([...each]).toEqual([...stock]);
    for (const each of coupledStock(Float64Array.of(0, 0, 1), chances, 1)) expect(each[2]).toBeCloseTo(1, 12);
  });
});
