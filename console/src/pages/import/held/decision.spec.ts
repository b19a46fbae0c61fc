import { describe, expect, it } from '@jest/globals';
import { choicesFor, figuresOf, typedOf, type HeldLine } from './decision.js';

const line: HeldLine = {
  ...{ retailerName: null, productName: null },
  ...{ orderId: 'o-1', line: 1, retailerId: 'r-1', orderedOn: '2026-01-05', sku: 'A', doubt: 'Priced as a pack.' },
  ...{ requested: 1, granted: 1, delivered: 1, unitPriceMinor: 12156, proposedUnits: 12, proposedPriceMinor: 1013 },
  ...{ resolution: null, resolvedBy: null },
};

describe('a held line', () => {
  it('is repaired as proposed only where something is proposed', () => {
    expect(choicesFor(line)).toEqual(['repair', 'accept', 'edit', 'reject']);
    expect(choicesFor({ proposedUnits: null })).toEqual(['accept', 'edit', 'reject']);
  });

  it('begins with what is proposed, else with what was imported', () => {
    expect(typedOf(line)).toEqual({ units: '12', price: '10.13' });
    const unpriced = { ...line, proposedUnits: null, proposedPriceMinor: null, unitPriceMinor: null };
    expect(typedOf(unpriced)).toEqual({ units: '1', price: '' });
  });

  it('is recorded in minor units, exactly', () => {
    const figures = { requested: 12, granted: 12, delivered: 12 };
    expect(figuresOf({ units: ' 12 ', price: '10.13' })).toEqual({ ...figures, unitPriceMinor: 1013 });
    expect(figuresOf({ units: '12', price: '1.1' })).toEqual({ ...figures, unitPriceMinor: 110 });
    expect(figuresOf({ units: '12', price: '' })).toEqual(figures);
  });

  it.each([
    ['-1', '1'],
    ['1.5', '1'],
    ['', '1'],
    ['1', '1.005'],
    ['1', 'ten'],
  ])('is not recorded with %j units at %j', (units, price) => {
    expect(figuresOf({ units, price })).toBeUndefined();
  });
});
