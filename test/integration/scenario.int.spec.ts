import { describe, expect, it } from '@jest/globals';
import { livedYears, type Rule } from '../../bench/lived-year.js';

const year = {
  region: { retailers: 12, products: 12, weeks: 60, seed: 3, start: '2023-11-27' },
  ...{ weeks: 26, forecastEvery: 13 },
};

describe('half a year of a region, lived by commands', () => {
  it('has fewer stockouts at less stock, and costs less, where retailers order what is suggested', async () => {
    const lived = await livedYears(year, ['last', 'average', 'suggested']);
    const of = (rule: Rule) => lived.get(rule)!;
    const suggested = of('suggested');
    expect(suggested.sold / suggested.wanted).toBeGreaterThan(0.9);
    for (const rule of ['last', 'average'] as const) {
      const other = of(rule);
      // Customers want the same, whatever is ordered.
      expect(other.wanted).toBe(suggested.wanted);
      expect(suggested.costMinor).toBeLessThan(other.costMinor);
      expect(suggested.sold).toBeGreaterThan(other.sold);
    }
  }, 180_000);
});
