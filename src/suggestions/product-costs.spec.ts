import { describe, expect, it } from '@jest/globals';
import { criticalRatio } from '../order-policy/order-costs.js';
import { orderCostSettings } from './order-cost-settings.js';
import { productCosts } from './product-costs.js';

const unset = { marginShare: null, holdingShare: null, leastUnits: null };
const tea = { sku: 'tea', category: 'drinks', unitPriceMinor: 10_000, retailPriceMinor: 11_500, ...unset };
const settings = (given: unknown) => orderCostSettings.parse(given);

describe('what orders of a product cost', () => {
  it('is the margin up to the guide price, and a hundredth of the wholesale price a week', () =>
    expect(productCosts(tea, 'A', settings({}), 1)).toEqual({ missing: 1500, holdingPerWeek: 100 }));
  it('is a tenth of the wholesale price where no guide price is known or it leaves nothing', () => {
    for (const retailPriceMinor of [null, 10_000, 9000])
      expect(productCosts({ ...tea, retailPriceMinor }, 'A', settings({}), 1).missing).toBe(1000);
    expect(productCosts({ ...tea, unitPriceMinor: null }, 'A', settings({}), 1)).toEqual({
      ...{ missing: 0.1, holdingPerWeek: 0.01 },
    });
  });
  it('is set for the company, a category and a product, the narrowest first', () => {
    const given = settings({
      company: { marginShare: 0.2, holdingShare: 0.02, leastUnits: 2 },
      categories: { drinks: { marginShare: 0.3 } },
      products: { tea: { leastUnits: 6 } },
    });
    expect(productCosts(tea, 'A', given, 1)).toEqual({ missing: 3000, holdingPerWeek: 200, leastUnits: 6 });
    expect(productCosts({ ...tea, sku: 'gin', category: 'spirits' }, 'A', given, 1)).toEqual({
      ...{ missing: 2000, holdingPerWeek: 200, leastUnits: 2 },
    });
  });
  it('is what is recorded with the product before what the settings say of it', () => {
    const given = settings({ company: { holdingShare: 0.02 }, products: { tea: { marginShare: 0.3, leastUnits: 6 } } });
    expect(productCosts({ ...tea, marginShare: 0.25, leastUnits: 0 }, 'A', given, 1)).toEqual({
      ...{ missing: 2500, holdingPerWeek: 200, leastUnits: 0 },
    });
    expect(productCosts({ ...tea, holdingShare: 0.005 }, 'A', given, 1).holdingPerWeek).toBe(50);
  });
  it('follows from a service level only where the company insists on one', () => {
    const given = settings({ serviceLevels: { A: 0.95 } });
    expect(criticalRatio(productCosts(tea, 'A', given, 2), 2)).toBeCloseTo(0.95, 12);
    expect(productCosts(tea, 'B', given, 2).missing).toBe(1500);
  });
  it('refuses what it does not know', () => {
    for (const wrong of [{ comapny: {} }, { company: { holdingShare: 0 } }, { serviceLevels: { A: 1 } }])
      expect(() => settings(wrong)).toThrow();
  });
});
