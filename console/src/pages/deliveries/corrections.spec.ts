import { expect, it } from '@jest/globals';
import { changedLines, correctionOf, recordedLines } from './corrections.js';

const line = (sku: string, delivered: number, refused = 0) => ({ sku, delivered, refused, name: null, unit: null });
const recorded = [line('A', 6), line('B', 3, 1)];

it('corrects the products that were changed, and no others', () => {
  const entered = recordedLines(recorded);
  expect(changedLines(recorded, entered)).toEqual([]);
  const [a, b] = entered;
  expect(changedLines(recorded, [{ ...a!, delivered: '' }, b!])).toEqual([{ sku: 'A', delivered: '', refused: '0' }]);
  expect(changedLines(recorded, [a!, { ...b!, refused: '0' }])).toEqual([{ sku: 'B', delivered: '3', refused: '0' }]);
});

it('says what arrived and was refused in full, with the reason', () => {
  expect(correctionOf('d 1', { sku: 'A', delivered: '', refused: '2' }, 'counted again')).toEqual({
    path: '/api/deliveries/d%201/corrections',
    body: { sku: 'A', delivered: 0, refused: 2, reason: 'counted again' },
  });
});
