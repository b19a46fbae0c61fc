import { describe, expect, it } from '@jest/globals';
import type { ProductOrder } from '../read-models/readers/product-orders.reader.js';
import { lastInterest, lastReceived, wasGranted } from './last-order.js';

describe('the last order of a product', () => {
  const rhythm = { lastOrderWeek: '2026-11-16', usualUnits: 7.4 };
  const delivery = { on: '2026-11-04', quantity: 6 };
  const order = (orderedOn: string, requested: number, granted: number | null): ProductOrder => {
    return { orderId: orderedOn, orderedOn, requested, granted, revision: 1 };
  };
  const refused = [order('2026-11-17', 9, 0), order('2026-11-03', 6, 6)];

  it('filled the shelf where it was delivered: an order that was refused since fills none', () =>
    expect(lastReceived(delivery, refused, rhythm)).toEqual(delivery));
  it('filled no shelf where nothing of it has come', () =>
    expect(lastReceived(undefined, [order('2026-11-17', 9, null)], rhythm)).toBeUndefined());
  it('is a usual one in the week the forecast knew of, where nothing else is known', () =>
    expect(lastReceived(undefined, [], rhythm)).toEqual({ on: '2026-11-16', quantity: 7 }));
  it('shows interest on the day it was asked for, though it was refused', () => {
    expect(lastInterest(delivery, refused, rhythm)).toBe('2026-11-17');
    expect(lastInterest(undefined, [], rhythm)).toBe('2026-11-16');
  });
  it('is no older than the day on which a visit saw it on the shelf: a full shelf is not silent', () => {
    expect(lastInterest(delivery, refused, rhythm, '2026-12-01')).toBe('2026-12-01');
    expect(lastInterest(delivery, refused, rhythm, '2026-10-01')).toBe('2026-11-17');
  });
  it('was granted only where all of it was', () => {
    expect(wasGranted(refused)).toBe(false);
    expect(wasGranted([order('2026-11-17', 9, 8)])).toBe(false);
    expect(wasGranted([order('2026-11-17', 9, null)])).toBe(false);
    expect(wasGranted(refused.slice(1))).toBe(true);
    expect(wasGranted([])).toBe(true);
  });
});
