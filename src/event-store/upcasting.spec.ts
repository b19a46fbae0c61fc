import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { StoredEvent } from './stored-event.js';
import { type Upcaster, upcasting } from './upcasting.js';

/** An order as the first pilot stored it: one product, quantity under another name. */
const pilotOrder = JSON.parse(
  readFileSync(new URL('./fixtures/order-placed.pilot.json', import.meta.url), 'utf8'),
) as StoredEvent;

interface Pilot {
  readonly sku: string;
  readonly quantity: number;
}
interface OneLine {
  readonly sku: string;
  readonly requested: number;
}
interface Present {
  readonly lines: readonly OneLine[];
  readonly takenBy: string;
}

const has = (data: unknown, field: string): boolean => typeof data === 'object' && data !== null && field in data;

const quantityIsRequested: Upcaster<Pilot, OneLine> = {
  type: 'OrderPlaced',
  isOld: (data): data is Pilot => has(data, 'quantity'),
  upcast: ({ sku, quantity }) => ({ sku, requested: quantity }),
};
const ordersHaveLines: Upcaster<OneLine, Present> = {
  type: 'OrderPlaced',
  isOld: (data): data is OneLine => has(data, 'sku'),
  upcast: (line, { actor }) => ({ lines: [line], takenBy: actor }),
};

describe('upcasting', () => {
  const upcast = upcasting([quantityIsRequested, ordersHaveLines]);

  it('brings an event of the oldest shape to the present one, step by step', () => {
    expect(upcast(pilotOrder).data).toEqual({ lines: [{ sku: 'P-007', requested: 12 }], takenBy: 'clerk-7' });
  });

  it('starts in the middle of the chain with a shape from between', () => {
    expect(upcast({ ...pilotOrder, data: '{"sku":"P-007","requested":3}' }).data).toEqual({
      lines: [{ sku: 'P-007', requested: 3 }],
      takenBy: 'clerk-7',
    });
  });

  it('leaves the present shape and other types as they are', () => {
    const present = { lines: [], takenBy: 'clerk-1' };
    expect(upcast({ ...pilotOrder, data: JSON.stringify(present) }).data).toEqual(present);
    expect(upcast({ ...pilotOrder, type: 'StockCounted' }).data).toEqual({ sku: 'P-007', quantity: 12 });
  });

  it('keeps type, place, metadata and hash', () => {
    const { stream, revision, position, type, hash, storeHash, metadata } = pilotOrder;
    expect(upcast(pilotOrder)).toMatchObject({
      stream,
      revision,
      position,
      type,
      hash,
      storeHash,
      metadata: JSON.parse(metadata) as unknown,
    });
  });
});
