import { describe, expect, it } from '@jest/globals';
import { nodeKey, nodeName } from './node-key.js';

describe('the key of a node', () => {
  it('has what its level needs', () => {
    expect(nodeKey('total', {})).toEqual({ retailerId: '', area: '', sku: '', supplier: '' });
    expect(nodeKey('area-sku', { area: 'A1', sku: 'P1' })).toMatchObject({ area: 'A1', sku: 'P1', retailerId: '' });
  });
  it('is refused where something is missing', () =>
    expect(() => nodeKey('retailer-sku', { sku: 'P1' })).toThrow(
      'retailerId: expected a value with the level retailer-sku, found nothing',
    ));
  it('is refused where it names a retailer, whom another level does not heed', () =>
    expect(() => nodeKey('total', { retailerId: 'R1' })).toThrow('retailerId: expected nothing with the level total'));
  it('is found again in a row that says more', () =>
    expect(nodeName('sku', { retailerId: '', area: '', sku: 'P1', supplier: 'S1' })).toEqual({ sku: 'P1' }));
});
