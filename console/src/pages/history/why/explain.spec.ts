import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { explainProductWeek } from './explain-demand.js';
import { explainNode } from './explain-forecast.js';
import { whyAddress, type Words } from './explanation.js';
import { trailOf } from './trail.js';

const words: Words = {
  t: ((key: string) => key) as TFunction<'history'>,
  ...{ units: String, number: String, added: String, expected: String, day: String, month: String },
};
const run = {
  ...{ runId: 'run', position: '9', asOf: '2026-11-29', horizon: 2, holidays: 'cn' as const },
  ...{ codeVersion: 'f', calendarVersion: 'c', hash: 'h' },
};
const week = (monday: string, mean: number) => ({ week: monday, expected: mean, mean, p10: 0, p50: mean, p90: 9 });
const nowhere = { retailerId: '', area: '', sku: '', supplier: '' };

describe('where a number comes from', () => {
  it('is addressed as the service addresses it, without what says nothing', () =>
    expect(whyAddress(['demand', 'R/1', 'A b'], { week: '2026-11-23', area: '' })).toBe(
      '/history/why/demand/R%2F1/A%20b?week=2026-11-23',
    ));

  it('of a forecast adds up the parts that are shown and what the others are', () => {
    const answer = {
      ...{ run, method: [], basis: [], nodes: 3, others: [1, 2], history: [] },
      node: { level: 'sku' as const, ...nowhere, sku: 'A', weeks: [week('2026-11-30', 6), week('2026-12-07', 9)] },
      parts: [{ level: 'area-sku' as const, ...nowhere, area: 'north', sku: 'A', retailerName: null, units: [5, 7] }],
    };
    const { facts, groups } = explainNode(answer, words);
    const [below] = groups;
    expect(facts[0]).toEqual(['why.allWeeks', '15']);
    expect([below?.parts[0]?.value, below?.others?.value]).toEqual(['12', '3']);
    expect(below?.parts[0]?.to).toBe('/history/why/forecast-nodes/run?level=area-sku&area=north&sku=A');
  });

  it('of a week of a product leads to each retailer', () => {
    const sums = { requested: 5, granted: 4, delivered: 3 };
    const answer = {
      week: { sku: 'A', weekOf: '2026-11-23', ...sums },
      ...{
        retailers: 1,
        parts: [{ retailerId: 'R1', retailerName: 'Corner shop', ...sums }],
        others: { requested: 0, granted: 0, delivered: 0 },
      },
    };
    const [retailers] = explainProductWeek(answer, words).groups;
    expect(retailers?.parts).toMatchObject([{ value: '5', to: '/history/why/demand/R1/A?week=2026-11-23' }]);
    expect(retailers?.others).toBeUndefined();
  });
});

it('remembers the way that was walked, and takes nothing else for one', () => {
  const trail = [{ title: 'a', to: '/a' }];
  expect(trailOf({ trail })).toEqual(trail);
  expect([trailOf(null), trailOf({ trail: 'x' }), trailOf({ trail: [{ title: 1, to: '/' }, null] })]).toEqual([
    [],
    [],
    [],
  ]);
});
