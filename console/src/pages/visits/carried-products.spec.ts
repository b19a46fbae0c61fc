import { expect, it } from '@jest/globals';
import { carriedProducts } from './carried-products.js';

const products = ['A', 'B', 'C', 'D'].map((sku) => {
  return { sku, name: `product ${sku}`, unit: '条', discontinuedOn: sku === 'D' ? '2026-01-01' : null };
});
const count = (sku: string, lastCount: number) => ({ sku, lastCount, lastCountedOn: '2026-11-02' });

it('added products come first, then those that are suggested, then those that were counted; each once', () => {
  const carried = carriedProducts(products, [{ sku: 'B' }, { sku: 'A' }], [count('A', 6), count('C', 0)], ['C']);
  expect(carried.map(({ sku }) => sku)).toEqual(['C', 'B', 'A']);
  expect(carried[2]).toEqual({ sku: 'A', name: 'product A', unit: '条', lastCount: 6, lastCountedOn: '2026-11-02' });
});
it('what is not sold any more is left out, unless it still stands there or was added', () => {
  const skus = (counted: number, added: string[]) =>
    carriedProducts(products, [], [count('D', counted)], added).map(({ sku }) => sku);
  expect([skus(0, []), skus(2, []), skus(0, ['D'])]).toEqual([[], ['D'], ['D']]);
});
it('a product that is not known is shown by its number', () => {
  expect(carriedProducts([], [{ sku: 'X' }], [], [])).toMatchObject([{ sku: 'X', name: 'X', unit: null }]);
});
