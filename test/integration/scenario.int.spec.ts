import { beforeAll, describe, expect, it } from '@jest/globals';
import { livedYears, rules, type Rule } from '../../bench/lived-year.js';
import type { RegionFigures } from '../../src/simulation/region-figures.js';

const year = {
  region: { retailers: 12, products: 12, weeks: 104, seed: 3, start: '2023-11-27' },
  ...{ weeks: 52, forecastEvery: 4 },
};
const others = ['last', 'average', 'summed interval'] as const satisfies readonly Rule[];

/** Shares and weeks, so that regions of any size compare. */
function rates({ wanted, sold, stock, weeks, shortWeeks, costMinor }: RegionFigures) {
  return { served: sold / wanted, full: 1 - shortWeeks / weeks, held: stock / wanted, turned: stock / sold, costMinor };
}

describe('a year of a region, lived by commands', () => {
  let lived: ReadonlyMap<Rule, RegionFigures>;
  const of = (rule: Rule) => rates(lived.get(rule)!);
  beforeAll(async () => void (lived = await livedYears(year, rules)), 600_000);

  it('has the same customers whoever decides the orders', () => {
    for (const rule of rules) expect(lived.get(rule)!.wanted).toBe(lived.get('own')!.wanted);
  });
  it('serves nineteen units of twenty where retailers order what is suggested, as many as by their own rule', () => {
    expect(of('suggested').served).toBeGreaterThan(0.95);
    expect(of('suggested').served).toBeGreaterThan(of('own').served - 0.01);
  });
  it('has fewer stockouts and costs less than under each other rule', () => {
    for (const rule of others) {
      expect([rule, of('suggested').served > of(rule).served + 0.02]).toEqual([rule, true]);
      expect([rule, of('suggested').full > of(rule).full + 0.05]).toEqual([rule, true]);
      expect([rule, of('suggested').costMinor < of(rule).costMinor]).toEqual([rule, true]);
    }
  });
  it('turns its stock over faster than where shops repeat what they ordered', () => {
    for (const rule of ['last', 'average'] as const)
      expect([rule, of('suggested').turned < of(rule).turned]).toEqual([rule, true]);
  });
  it('holds more than the rule before and than shops that see their shelves, as the table of benchmarks says', () => {
    expect(of('suggested').held).toBeGreaterThan(of('summed interval').held);
    expect(of('suggested').held).toBeGreaterThan(of('own').held);
    expect(of('suggested').held).toBeLessThan(2.5 * of('own').held);
  });
});
