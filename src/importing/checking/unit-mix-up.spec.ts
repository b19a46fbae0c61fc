import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeMixUp } from './describe-mix-up.js';
import { ProductFigures } from './product-figures.js';
import { unitMixUp } from './unit-mix-up.js';
import { packFromOrders, usualPrice, usualQuantity } from './usual.js';

/** A product asked on 100 days at one price. */
function usually(priceMinor: number, quantity = 12, days = 100): ProductFigures {
  const figures = new ProductFigures();
  for (let day = 0; day < days; day++) figures.observe(day, quantity, priceMinor);
  return figures;
}

const price = fc.integer({ min: 200, max: 20_000 });
const pack = fc.constantFrom(3, 6, 10, 12, 24, 48);
const few = fc.integer({ min: 1, max: 5 });

describe('a unit mix-up', () => {
  it('is found where a pack was priced, and its repair keeps what the line is worth', () =>
    fc.assert(
      fc.property(price, pack, few, (usual, pack, quantity) => {
        const line = { day: 50, quantity, priceMinor: usual * pack };
        const found = unitMixUp(usually(usual), line, pack, false);
        expect(found).toMatchObject({ kind: 'pack-price', usualMinor: usual, pack, exact: true });
        expect(found?.repaired).toEqual({ timesQuantity: pack, unitPriceMinor: usual });
      }),
    ));

  it('is found where the price of one pack was divided by the quantity', () =>
    fc.assert(
      fc.property(price, pack, fc.integer({ min: 2, max: 4 }), (usual, pack, quantity) => {
        fc.pre(pack / quantity >= 1.7);
        const line = { day: 50, quantity, priceMinor: Math.round((usual * pack) / quantity) };
        const found = unitMixUp(usually(usual), line, pack, false);
        expect(found).toMatchObject({ kind: 'pack-price-spread', pack });
        expect(Math.abs((found?.repaired?.unitPriceMinor ?? 0) - usual)).toBeLessThanOrEqual(1);
      }),
    ));

  it('is found where the price of one unit was divided by the quantity', () => {
    const found = unitMixUp(usually(14_999), { day: 50, quantity: 3, priceMinor: 5_000 }, 12, false);
    expect(found).toMatchObject({ kind: 'unit-price-spread', pack: 1 });
    expect(found?.repaired).toEqual({ timesQuantity: 1, unitPriceMinor: 15_000 });
  });

  it('is never seen in the usual price, whatever the quantity', () =>
    fc.assert(
      fc.property(price, pack, fc.integer({ min: 1, max: 500 }), (usual, pack, quantity) => {
        expect(unitMixUp(usually(usual), { day: 50, quantity, priceMinor: usual }, pack, true)).toBeUndefined();
      }),
    ));

  it('is not seen in a price that rises or falls by less than two thirds', () =>
    fc.assert(
      fc.property(price, pack, few, fc.integer({ min: 60, max: 165 }), (usual, pack, quantity, percent) => {
        const priceMinor = Math.round((usual * percent) / 100);
        expect(unitMixUp(usually(usual), { day: 50, quantity, priceMinor }, pack, false)).toBeUndefined();
      }),
    ));

  it('is not seen in a price that has become the usual one', () => {
    const figures = usually(1_000, 1, 20);
    for (let day = 20; day < 100; day++) figures.observe(day, 1, 12_000);
    expect(unitMixUp(figures, { day: 60, quantity: 1, priceMinor: 12_000 }, 12, false)).toBeUndefined();
  });

  it('takes the pack from the orders where the master data do not know it', () => {
    expect(unitMixUp(usually(500, 12), { day: 50, quantity: 2, priceMinor: 6_000 }, 1, false)).toMatchObject({
      kind: 'pack-price',
      pack: 12,
    });
  });

  it('proposes a repair for an unknown pack only where one reading is possible', () => {
    const one = unitMixUp(usually(500, 1), { day: 50, quantity: 1, priceMinor: 3_000 }, 1, false);
    expect(one).toMatchObject({ kind: 'whole-ratio', pack: 6, repaired: { timesQuantity: 6, unitPriceMinor: 500 } });
    const two = unitMixUp(usually(500, 1), { day: 50, quantity: 2, priceMinor: 3_000 }, 1, false);
    expect(two).toMatchObject({ kind: 'whole-ratio' });
    expect(two).not.toHaveProperty('repaired');
  });

  it('counts what only nearly fits on a day known to be odd', () => {
    const line = { day: 50, quantity: 1, priceMinor: 11_300 };
    expect(unitMixUp(usually(1_000), line, 12, false)).toBeUndefined();
    expect(unitMixUp(usually(1_000), line, 12, true)).toMatchObject({ kind: 'pack-price', exact: false });
  });

  it('is described with the figures that show it', () => {
    const line = { day: 50, quantity: 2, priceMinor: 7_236 };
    const found = unitMixUp(usually(603), line, 12, false);
    expect(found && describeMixUp(found, line).en).toBe(
      'Price 72.36 is 12 times the usual 6.03, and 12 are in a pack: quantity 2 seems to count packs.',
    );
  });
});

describe('what is usual for a product', () => {
  it('is the median of its prices around a day, however wild a few are', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 40 }), (wild) => {
        const figures = usually(603, 12, 50);
        wild.forEach((priceMinor, day) => figures.observe(day, 1, priceMinor));
        expect(usualPrice(figures, 25)).toBe(603);
      }),
    ));

  it('follows a price through the years', () => {
    const figures = usually(500, 1, 100);
    for (let day = 2_000; day < 2_100; day++) figures.observe(day, 1, 800);
    expect([usualPrice(figures, 50), usualPrice(figures, 2_050)]).toEqual([500, 800]);
  });

  it('stays in bounded memory, and keeps the common prices', () => {
    const figures = usually(603);
    for (let i = 0; i < 5_000; i++) figures.observe(i, i, 1_000 + i);
    expect(figures.prices.length).toBeLessThanOrEqual(64);
    expect(figures.quantities.size).toBeLessThanOrEqual(64);
    expect(figures.cell(603)?.lines).toBe(100);
  });

  it('has no price where all were given away, and no pack where units are ordered singly', () => {
    const figures = usually(0, 1);
    expect(usualPrice(figures, 1)).toBeUndefined();
    expect(packFromOrders(figures)).toBeUndefined();
    expect(usualQuantity(figures, 0.95)).toBe(1);
  });
});
