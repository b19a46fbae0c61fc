import { describe, expect, it } from '@jest/globals';
import { choose, columnOf, missingOf, saidColumns, type KindFit } from './mapping.js';

const fit: KindFit = {
  kind: 'orders',
  required: ['order_id', 'sku'],
  oneOf: ['quantity', 'requested'],
  optional: ['quantity', 'requested', 'unit_price'],
  columns: { sku: 'SKU', unit_price: 'Price' },
  missing: ['order_id', 'quantity or requested'],
};

describe('the columns of a file', () => {
  it('are those that were guessed, until somebody says otherwise', () => {
    expect(columnOf(fit.columns, 'SKU')).toBe('sku');
    expect(columnOf(fit.columns, 'Bill')).toBeUndefined();
    expect(saidColumns(fit, fit.columns)).toEqual([]);
    expect(missingOf(fit, fit.columns)).toEqual(['order_id', 'quantity', 'requested']);
  });

  it('are said where the service would guess otherwise', () => {
    const mapping = choose(choose(choose(fit.columns, 'Bill', 'order_id'), 'Boxes', 'requested'), 'Price', '');
    expect(missingOf(fit, mapping)).toEqual([]);
    expect(saidColumns(fit, mapping)).toEqual(['order_id=Bill', 'requested=Boxes', 'unit_price=']);
  });

  it('have a heading each: a column that is chosen for another heading leaves the one it had', () => {
    const mapping = choose(fit.columns, 'Item', 'sku');
    expect(mapping).toEqual({ sku: 'Item', unit_price: 'Price' });
    expect(choose(mapping, 'Item', 'order_id')).toEqual({ order_id: 'Item', unit_price: 'Price' });
  });
});
