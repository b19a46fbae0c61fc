import { describe, expect, it } from '@jest/globals';
import {
  censored,
  denseDemand,
  denseOrders,
  filledDemand,
  observed,
  orderHistory,
  type DemandHistory,
} from './demand-history.js';
import { GrowingRows } from './growing-rows.js';
import { inTreeOrder } from './history-order.js';
import { lastCompleteWeek } from './read-demand-history.js';

type Row = [retailerId: string, sku: string, week: number, units: number, kind?: number];

function historyOf(rows: readonly Row[], weeks = 6, change: Partial<DemandHistory> = {}) {
  const growing = new GrowingRows();
  const keys = { retailerIds: [] as string[], skus: [] as string[] };
  let before = '';
  for (const [retailerId, sku, week, units, kind = observed] of rows) {
    if (`${retailerId} ${sku}` !== before) {
      keys.retailerIds.push(retailerId);
      keys.skus.push(sku);
      before = `${retailerId} ${sku}`;
    }
    growing.add(keys.skus.length - 1, week, units, kind);
  }
  const area = (name: string) => ({ area: name, open: true, lastDay: null });
  const product = (sold: boolean) => ({ category: 'c', supplier: 's', sold, lastDay: null });
  const { names, history } = inTreeOrder(growing, keys, weeks, {
    retailers: new Map([
      ['r1', area('south')],
      ['r2', area('north')],
    ]),
    products: new Map([
      ['a', product(true)],
      ['z', product(false)],
    ]),
  });
  const missed = new Uint8Array(names.retailers.length * weeks);
  const short = new Uint8Array(names.skus.length * weeks);
  const counted = {
    starts: new Uint32Array(keys.skus.length + 1),
    weeks: new Uint16Array(0),
    units: new Float64Array(0),
  };
  return { names, history: { ...history, missed, short, counted, ...change } };
}

describe('a history of demand', () => {
  it('sorts leaves by product, area and retailer', () => {
    const rows: Row[] = [
      ['r1', 'a', 0, 4],
      ['r1', 'z', 1, 5],
      ['r2', 'a', 2, 6],
    ];
    const { names, history } = historyOf(rows);
    const leaf = (i: number) => names.retailers[history.retailerOf[i]!];
    expect([0, 1, 2].map(leaf)).toEqual(['r2', 'r1', 'r1']);
    expect([...history.skuLeaves]).toEqual([0, 2, 3]);
  });
  it('begins a leaf with its first order and ends it with the last complete week', () => {
    const { history } = historyOf([['r1', 'a', 2, 4]]);
    expect(denseDemand(history, 0)).toEqual({ units: Float64Array.of(4, 0, 0, 0), weights: undefined, start: 2 });
  });
  it('takes products no longer sold for dead', () => {
    const { history } = historyOf([
      ['r1', 'a', 5, 4],
      ['r1', 'z', 5, 5],
    ]);
    expect([...history.live]).toEqual([1, 0]);
  });
  it('knows nothing of a week in which the retailer was not reached', () => {
    const missed = Uint8Array.of(0, 0, 0, 1, 0, 0);
    const { history } = historyOf([['r1', 'a', 2, 4]], 6, { missed });
    const demand = denseDemand(history, 0)!;
    expect([...demand.weights!]).toEqual([1, 0, 1, 1]);
    expect(filledDemand(demand)[1]).toBeCloseTo(4 / 3);
  });
  it('believes a cut week in full where it lies above the level anyway, and little below', () => {
    const { history } = historyOf([
      ['r1', 'a', 0, 10],
      ['r1', 'a', 1, 10],
      ['r1', 'a', 2, 12, censored],
      ['r1', 'a', 3, 1, censored],
      ['r1', 'a', 4, 10],
      ['r1', 'a', 5, 10],
    ]);
    expect([...denseDemand(history, 0)!.weights!]).toEqual([1, 1, 1, 0.2, 1, 1]);
  });
  it('takes an estimate from counts for demand, with more weight than a cut week and less than an observed one', () => {
    const counted = { starts: Uint32Array.of(0, 2), weeks: Uint16Array.of(2, 4), units: Float64Array.of(8, 14) };
    const rows: Row[] = [
      ['r1', 'a', 0, 10],
      ['r1', 'a', 1, 10],
      ['r1', 'a', 2, 2, censored],
      ['r1', 'a', 3, 2, censored],
      ['r1', 'a', 5, 10],
    ];
    const { history } = historyOf(rows, 6, { counted, missed: Uint8Array.of(0, 0, 0, 0, 1, 0) });
    const { units, weights } = denseDemand(history, 0)!;
    expect([...units]).toEqual([10, 10, 8, 2, 14, 10]);
    expect([...weights!]).toEqual([1, 1, 0.6, 0.2, 0.6, 1]);
    expect([...denseOrders(history, 0)!.units]).toEqual([10, 10, 2, 2, 0, 10]);
  });
  it('takes what the shelf sold for demand, and keeps its orders', () => {
    const sold = {
      ...{ starts: Uint32Array.of(0, 3), expectedFrom: Uint32Array.of(2), weeks: Uint16Array.of(1, 2, 5) },
      ...{ units: Float64Array.of(6, 6, 5), weights: Float64Array.of(1, 1, 0.5) },
    };
    const rows: Row[] = [
      ['r1', 'a', 0, 24],
      ['r1', 'a', 4, 24],
    ];
    const { history } = historyOf(rows, 6, { sold });
    const demand = denseDemand(history, 0)!;
    expect([...demand.units]).toEqual([24, 6, 6, 0, 24, 5]);
    expect([...demand.weights!]).toEqual([1, 1, 1, 1, 1, 0.5]);
    // What the shelf says is not raised towards the mean in sums.
    expect([...filledDemand(demand)]).toEqual([24, 6, 6, 0, 24, 5]);
    expect([...denseDemand(orderHistory(history), 0)!.units]).toEqual([24, 0, 0, 0, 24, 0]);
  });
  it('never fills a week with less than was asked for', () => {
    const filled = filledDemand({ units: Float64Array.of(9, 1), weights: Float64Array.of(0.2, 1), start: 0 });
    expect(filled[0]).toBeGreaterThanOrEqual(9);
  });
});

describe('the last complete week', () => {
  it('is this one on a Sunday, else the one before', () => {
    expect(lastCompleteWeek('2021-08-01')).toBe('2021-07-26');
    expect(lastCompleteWeek('2021-08-02')).toBe('2021-07-26');
    expect(lastCompleteWeek('2021-08-07')).toBe('2021-07-26');
  });
});
