import { describe, expect, it } from '@jest/globals';
import { findProduct } from './find-product.js';

const products = [
  { sku: 'P1', name: '红枫珍品 (Hongfeng reserve)', discontinuedOn: null },
  { sku: 'P12', name: '红枫金装 (Hongfeng gold)', discontinuedOn: null },
  { sku: 'P3', name: 'Old gold', discontinuedOn: '2026-01-01' },
];

describe('a product that is looked for', () => {
  it.each([
    ['p1', 'P1'],
    [' P12 ', 'P12'],
    ['珍品', 'P1'],
    ['RESERVE', 'P1'],
    ['gold', 'P12'],
    ['红枫', undefined],
    ['nothing', undefined],
    [' ', undefined],
  ] as const)('%j: %s', (text, sku) => expect(findProduct(products, text)?.sku).toBe(sku));
});
