import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packedDeliveries, unpackedDeliveries } from './packed-deliveries.js';

const deliveries = fc.array(fc.record({ sku: fc.string({ unit: 'grapheme' }), quantity: fc.integer() }));

describe('packed deliveries', () => {
  it('give back what was put in, also where texts are appended', () => {
    fc.assert(
      fc.property(deliveries, deliveries, (first, second) => {
        const units = unpackedDeliveries(packedDeliveries(first) + packedDeliveries(second));
        const all = [...first, ...second];
        expect([...units.keys()]).toEqual([...new Set(all.map(({ sku }) => sku))]);
        for (const [sku, quantity] of units)
          expect(quantity).toBe(all.reduce((sum, each) => sum + (each.sku === sku ? each.quantity : 0), 0));
      }),
    );
  });

  it('take some dozen bytes a product', () => {
    expect(packedDeliveries([{ sku: '11788', quantity: 12 }])).toBe('["11788",12],');
  });
});
