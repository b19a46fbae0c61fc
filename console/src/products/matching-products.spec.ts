import { expect, it } from '@jest/globals';
import { matchingProducts, mostOffered } from './matching-products.js';

const range = Array.from({ length: 5000 }, (_, i) => ({
  sku: `P${String(i).padStart(4, '0')}`,
  name: i % 2 ? `Tea ${i}` : `黄鹤楼 ${i}`,
}));
const skus = (text: string) => matchingProducts(range, text).map(({ sku }) => sku);

it('the first ones are offered before anything is typed', () =>
  expect(skus('')).toEqual(range.slice(0, mostOffered).map(({ sku }) => sku)));

it('a number or a part of a name finds products anywhere in the range', () => {
  expect(skus('p4999')).toEqual(['P4999']);
  expect(skus(' TEA 4999 ')).toEqual(['P4999']);
  expect(skus('楼 4998')).toEqual(['P4998']);
  expect(skus('coffee')).toEqual([]);
});

it('no more are offered than one reads through', () => expect(skus('tea')).toHaveLength(mostOffered));
