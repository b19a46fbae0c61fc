import { describe, expect, it } from '@jest/globals';
import { isWishEntry, wishBody } from './wish-entry.js';

const entry = { wishId: 'w-1', text: ' Lotus soft ', units: '12', cause: 'short' };
const call = { retailerId: 'R1', day: '2026-06-29' };
const heading = { wishId: 'w-1', retailerId: 'R1', wishedOn: '2026-06-29' };

describe('a wish as it is sent', () => {
  it('names the product, and what the retailer called it', () =>
    expect(wishBody(entry, { ...call, sku: 'P0007' })).toEqual({
      ...heading,
      ...{ sku: 'P0007', wording: 'Lotus soft', units: 12, cause: 'short' },
    }));

  it('has no words where the number of the product was typed', () =>
    expect(wishBody({ ...entry, text: 'p0007' }, { ...call, sku: 'P0007' })).toEqual({
      ...heading,
      ...{ sku: 'P0007', units: 12, cause: 'short' },
    }));

  it('has the words alone where no product is meant by them, and leaves out what was not said', () =>
    expect(wishBody({ ...entry, units: '', cause: '' }, { ...call, sku: undefined })).toEqual({
      ...heading,
      wording: 'Lotus soft',
    }));
});

it.each([
  [entry, true],
  [{ ...entry, units: 12 }, false],
  [{ wishId: 'w-1' }, false],
  [{ orderId: 'o-1', lines: [] }, false],
  [undefined, false],
])('%j is an entry: %s', (value, expected) => expect(isWishEntry(value)).toBe(expected));
