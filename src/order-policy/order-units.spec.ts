import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exactly, leftAfter, meanCells } from './cells.js';
import { demandCells } from './demand-cells.js';
import { demandScenarios } from './demand-scenarios.js';
import { costsOfServiceLevel, criticalRatio } from './order-costs.js';
import type { OrderProblem } from './order-problem.js';
import { orderUnits } from './order-units.js';

interface Case {
  readonly stock: number;
  readonly onOrder: number;
  readonly mean: number;
  readonly levelSpread: number;
  readonly unitsPerCell?: number;
}

function problem({ stock, onOrder, mean, levelSpread, unitsPerCell = 1 }: Case): OrderProblem {
  const week = { mean, variance: 1.3 * mean };
  const scenarios = demandScenarios([week, week, week], levelSpread, unitsPerCell);
  return {
    ...{ unitsPerCell, scenarios, arrivals: [onOrder], weeksOfPeriod: 1 },
    stock: scenarios.map(() => exactly(stock, unitsPerCell)),
  };
}

const fiveToOne = { missing: 1, holdingPerWeek: 0.2 };
const singly = { packSize: 1 };

describe('demand as a count', () => {
  it.each([
    [3, 3],
    [0.2, 0.5],
    [40, 90],
    [4000, 90_000],
  ])('has mean %d and variance %d', (mean, variance) => {
    const cells = demandCells(mean, variance, 1);
    const second = cells.reduce((sum, chance, k) => sum + chance * k * k, 0);
    expect(cells.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
    expect(meanCells(cells) / mean).toBeCloseTo(1, 4);
    expect((second - meanCells(cells) ** 2) / variance).toBeCloseTo(1, 2);
  });
  it('is Poisson where it varies as chance does', () =>
    expect(demandCells(2, 1, 1)[3]).toBeCloseTo((Math.exp(-2) * 8) / 6, 6));
  it('keeps its mean in larger steps', () => expect(10 * meanCells(demandCells(400, 900, 10))).toBeCloseTo(400, 0));
});

describe('a level that is not known', () => {
  it('is shared by all periods, and keeps mean and spread', () => {
    const scenarios = demandScenarios([{ mean: 100, variance: 100 }], 0.3, 1);
    const means = scenarios.map(({ chance, periods }) => ({ chance, mean: meanCells(periods[0]!) }));
    const mean = means.reduce((sum, each) => sum + each.chance * each.mean, 0);
    const variance = means.reduce((sum, each) => sum + each.chance * (each.mean - mean) ** 2, 0);
    expect(mean).toBeCloseTo(100, 1);
    expect(Math.sqrt(variance)).toBeGreaterThan(27);
    expect(Math.sqrt(variance)).toBeLessThan(32);
  });
});

describe('stock that is run down', () => {
  it('loses the sales that it misses', () => {
    const left = leftAfter(exactly(2, 1), Float64Array.of(0.5, 0, 0, 0, 0, 0.5));
    expect([...left]).toEqual([0.5, 0, 0.5]);
  });
});

describe('the order that costs least', () => {
  it('is what is missing when demand is certain', () => {
    const certain = [0, 4, 0].map((units) => exactly(units, 1));
    const stock = [exactly(1, 1)];
    const scenarios = [{ chance: 1, periods: certain }];
    const given = { unitsPerCell: 1, stock, scenarios, arrivals: [0], weeksOfPeriod: 1 };
    expect(orderUnits(given, fiveToOne, singly)).toMatchObject({ units: 3, need: 3, wanted: 3 });
  });
  it('does not make up for sales that were lost on the way', () => {
    const empty = orderUnits(problem({ stock: 0, onOrder: 0, mean: 6, levelSpread: 0 }), fiveToOne, singly);
    const short = orderUnits(problem({ stock: 6, onOrder: 0, mean: 6, levelSpread: 0 }), fiveToOne, singly);
    // Six units more on the shelf hardly lessen the order: most of them sell before it arrives.
    expect(empty.units - short.units).toBeLessThan(3);
    expect(empty.stockOnArrival.mean).toBe(0);
  });
  it('meets demand with about the critical ratio where nothing is left before', () => {
    const { units } = orderUnits(problem({ stock: 0, onOrder: 0, mean: 20, levelSpread: 0 }), fiveToOne, singly);
    const demand = demandCells(20, 26, 1);
    const met = (most: number) => demand.subarray(0, most + 1).reduce((sum, chance) => sum + chance, 0);
    expect(criticalRatio(fiveToOne, 1)).toBeCloseTo(5 / 6, 9);
    expect(met(units)).toBeGreaterThan(0.7);
    expect(met(units - 1)).toBeLessThan(5 / 6);
  });
  it('waits with a pack that a slow mover would hardly sell', () => {
    const slow = problem({ stock: 1, onOrder: 0, mean: 0.2, levelSpread: 0 });
    expect(orderUnits(slow, fiveToOne, { packSize: 1 }).units).toBe(0);
    const empty = problem({ stock: 0, onOrder: 0, mean: 0.2, levelSpread: 0 });
    const dear = { missing: 1, holdingPerWeek: 0.05 };
    expect(orderUnits(empty, dear, { packSize: 2 }).units).toBe(2);
    expect(orderUnits(empty, dear, { packSize: 24 }).units).toBe(0);
  });
  it('orders nothing or the least order', () => {
    const some = problem({ stock: 4, onOrder: 0, mean: 4, levelSpread: 0 });
    expect(orderUnits(some, fiveToOne, { packSize: 1, leastUnits: 5 }).units).toBe(5);
    expect(orderUnits(some, fiveToOne, { packSize: 1, leastUnits: 500 }).units).toBe(0);
  });

  const cases = fc.record({
    stock: fc.nat(40),
    onOrder: fc.nat(20),
    mean: fc.double({ min: 0, max: 15, noNaN: true }),
    levelSpread: fc.constantFrom(0, 0.25, 0.5),
  });
  it('is in whole packs, within its limit, and never negative', () =>
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 12 }), fc.nat(60), (given, packSize, mostUnits) => {
        const { units, wanted } = orderUnits(problem(given), fiveToOne, { packSize, mostUnits });
        expect(units).toBeGreaterThanOrEqual(0);
        expect(units % packSize).toBe(0);
        expect(units).toBeLessThanOrEqual(Math.min(wanted, mostUnits));
      }),
    ));
  it('does not grow with the stock, and does with what a missing unit costs', () =>
    fc.assert(
      fc.property(cases, fc.nat(10), (given, more) => {
        const of = (stock: number, missing: number) =>
          orderUnits(problem({ ...given, stock }), { missing, holdingPerWeek: 0.2 }, singly).need;
        expect(of(given.stock + more, 1)).toBeLessThanOrEqual(of(given.stock, 1));
        expect(of(given.stock, 3)).toBeGreaterThanOrEqual(of(given.stock, 1));
      }),
    ));
  it('is nearly the same in larger steps', () =>
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 30, max: 60, noNaN: true }), (stock, mean) => {
        const of = (unitsPerCell: number) =>
          orderUnits(problem({ stock, onOrder: 0, mean, levelSpread: 0.25, unitsPerCell }), fiveToOne, singly).need;
        expect(Math.abs(of(3) - of(1))).toBeLessThanOrEqual(5);
      }),
      { numRuns: 20 },
    ));
});

describe('a service level', () => {
  it('is reached by the costs that it implies', () =>
    expect(criticalRatio(costsOfServiceLevel(0.95, 2), 2)).toBeCloseTo(0.95, 12));
});
