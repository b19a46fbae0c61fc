import { describe, expect, it } from '@jest/globals';
import { seededRandom } from '../../../timeseries/seeded-random.js';
import { observed, type DemandHistory } from '../../history/demand-history.js';
import { GrowingRows } from '../../history/growing-rows.js';
import { inTreeOrder } from '../../history/history-order.js';
import { learnPairs } from './learn-pairs.js';
import { newPairsFactor } from './new-pairs.js';
import { PairTrace } from './pair-trace.js';
import { busyShare, meanOf, pairContext } from './pair-context.js';

/** A history of pairs given by their weeks, retailer and product by name. */
function historyOf(pairs: readonly [retailerId: string, sku: string, units: readonly number[]][]): DemandHistory {
  const rows = new GrowingRows();
  const weeks = pairs[0]?.[2].length ?? 0;
  pairs.forEach(([, , units], pair) =>
    units.forEach((value, week) => {
      if (value > 0) rows.add(pair, week, value, observed);
    }),
  );
  const keys = { retailerIds: pairs.map(([id]) => id), skus: pairs.map(([, sku]) => sku) };
  const { names, history } = inTreeOrder(rows, keys, weeks, { retailers: new Map(), products: new Map() });
  return {
    ...history,
    missed: new Uint8Array(names.retailers.length * weeks),
    short: new Uint8Array(names.skus.length * weeks),
    counted: {
      starts: new Uint32Array(pairs.length + 1),
      weeks: new Uint16Array(0),
      units: new Float64Array(0),
    },
  };
}

const flat = (history: DemandHistory) => {
  const season = new Float64Array(history.weeks).fill(1);
  return () => season;
};

describe('a pair traced', () => {
  const trace = new PairTrace(8).trace(Float64Array.of(4, 0, 0, 2, 0));
  it('knows means, orders and silence of every past week', () => {
    expect([trace.mean(0, 4), trace.mean(3, 5), trace.mean(-9, 2), trace.mean(3, 3)]).toEqual([1.5, 1, 2, 0]);
    expect([trace.ordersIn(0, 5), trace.ordersIn(1, 3)]).toEqual([2, 0]);
    expect([trace.silence(1), trace.silence(3), trace.silence(5)]).toEqual([0, 2, 1]);
  });
  it('measures by how far its weeks change, never by nothing', () => {
    expect(trace.scale(5)).toBeCloseTo(Math.sqrt((16 + 0 + 4 + 4) / 4), 12);
    expect(new PairTrace(3).trace(Float64Array.of(1, 1, 1)).scale(3)).toBe(0.3);
  });
  it('forgets the pair before', () => {
    const again = new PairTrace(8).trace(Float64Array.of(9, 9, 9, 9, 9, 9)).trace(Float64Array.of(4, 0, 0, 2, 0));
    expect([again.length, again.mean(0, 5), again.level[5]]).toEqual([5, 1.2, trace.level[5]]);
  });
});

describe('what goes on around pairs', () => {
  it('adds up over the leaves of a product, of a retailer and of a product in its area', () => {
    const history = historyOf([
      ['r1', 'a', [2, 0, 4, 0]],
      ['r2', 'a', [0, 0, 2, 0]],
      ['r1', 'b', [0, 8, 0, 0]],
    ]);
    const { skus, retailers } = pairContext(history, () => Float64Array.of(1, 1, 2, 1));
    expect([meanOf(skus, 0, 0, 4), meanOf(skus, 1, 1, 2)]).toEqual([(2 + 2 + 1) / 4, 8]);
    expect([meanOf(retailers, 0, -5, 3), busyShare(retailers, 0, 0, 4)]).toEqual([4, 0.75]);
  });
});

describe('new pairs', () => {
  it('add to a product what they brought in the last four quarters', () => {
    const weeks = 65;
    const old = Array.from({ length: weeks }, () => 3);
    const fresh = old.map((_, t) => (t >= 60 ? 3 : 0));
    const known = historyOf([
      ['r1', 'a', old],
      ['r2', 'a', fresh],
    ]);
    expect(newPairsFactor(known)).toBeCloseTo(1 + 5 / 52, 12);
  });
  it('count for nothing where the product itself is new or the history short', () => {
    const late = Array.from({ length: 65 }, (_, t) => (t >= 60 ? 3 : 0));
    const old = late.map(() => 1);
    expect(newPairsFactor(historyOf([['r1', 'a', late]]))).toBe(1);
    expect(newPairsFactor(historyOf([['r1', 'a', old.slice(0, 40)]]))).toBe(1);
  });
});

describe('what is learnt across pairs', () => {
  // Half of the retailers give every product up for good after some time; the others order on.
  const weeks = 160;
  const random = seededRandom(3);
  const pairs = Array.from({ length: 1200 }, (_, i): [string, string, number[]] => {
    const end = i % 2 === 0 ? weeks : 40 + Math.floor(random() * 115);
    const often = 0.2 + 0.6 * random();
    const units = Array.from({ length: weeks }, (__, t) => (t < end && (t === 0 || random() < often) ? 2 : 0));
    return [`r${String(i % 60).padStart(2, '0')}`, `p${String(Math.floor(i / 60)).padStart(2, '0')}`, units];
  });
  const history = historyOf(pairs);
  const levels = new Float64Array(history.live.length).fill(NaN);
  learnPairs(history, flat(history), levels);

  it('is near the rate of what goes on and near nothing for what has ended', () => {
    const { rowStarts, rowWeeks } = history;
    const [lasting, ended] = [[] as number[], [] as number[]];
    levels.forEach((level, leaf) => {
      const [from, to] = [rowStarts[leaf]!, rowStarts[leaf + 1]!];
      const silent = weeks - 1 - rowWeeks[to - 1]!;
      if (silent < 3) lasting.push(level / ((2 * (to - from)) / weeks));
      else if (silent > 20 && !Number.isNaN(level)) ended.push(level);
    });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(lasting)).toBeGreaterThan(0.85);
    expect(mean(lasting)).toBeLessThan(1.15);
    expect(mean(ended)).toBeLessThan(0.1);
  });
  it('is the same again, bit by bit', () => {
    const again = new Float64Array(levels.length).fill(NaN);
    learnPairs(history, flat(history), again);
    expect(again).toEqual(levels);
  });
  it('is nothing where there is little to learn from', () => {
    const few = historyOf(pairs.slice(0, 20));
    const untouched = new Float64Array(20).fill(NaN);
    learnPairs(few, flat(few), untouched);
    expect(untouched.every(Number.isNaN)).toBe(true);
  });
});
