import { expect, it } from '@jest/globals';
import { distinct, matching } from './matching.js';

const row = { retailerId: '', area: '', sku: '', supplier: '', name: null };
const rows = [
  { ...row, sku: 'P0001', supplier: 'S1', name: '云岭软盒 (Yunling soft pack)' },
  { ...row, sku: 'P0002', supplier: 'S2', name: null },
];

it.each([
  [{}, ['P0001', 'P0002']],
  [{ text: ' yunLING' }, ['P0001']],
  [{ text: '软盒' }, ['P0001']],
  [{ text: 'p000' }, ['P0001', 'P0002']],
  [{ text: 'p000', supplier: 'S2' }, ['P0002']],
  [{ area: 'A1' }, []],
])('rows that match %j', (wanted, skus) => expect(matching(rows, wanted).map(({ sku }) => sku)).toEqual(skus));

it('the values of a column come in order, each once', () =>
  expect(distinct([...rows, ...rows], 'supplier')).toEqual(['S1', 'S2']));
