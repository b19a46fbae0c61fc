import { expect, it } from '@jest/globals';
import { allDelivered, atTheDoor, bodyLines, faultOf, totalsOf, withDelivered, withRefused } from './door-lines.js';

const due = { sku: 'A', name: 'a', unit: null, outstanding: 6, granted: true };
const [line = { sku: '', delivered: '', refused: '', reason: '' }] = allDelivered([due]);

it('all that is due is delivered, until something else is entered', () => {
  expect(line).toEqual({ sku: 'A', delivered: '6', refused: '0', reason: '' });
  expect(bodyLines([line])).toEqual([{ sku: 'A', delivered: 6 }]);
});
it('of goods that are on their way no more is handed over than left, nor than is still due', () => {
  const lines = ['A', 'B', 'C'].map((sku) => ({ ...due, sku }));
  const left = [
    { sku: 'A', quantity: 4 },
    { sku: 'B', quantity: 9 },
  ];
  const found = atTheDoor(lines, { deliveryId: 'd1', dispatchedOn: '2026-11-30', lines: left });
  expect(found.map(({ sku, outstanding }) => [sku, outstanding])).toEqual([
    ['A', 4],
    ['B', 6],
  ]);
  expect(atTheDoor(lines, undefined)).toBe(lines);
});
it('what is refused is not delivered, and what is delivered is not refused', () => {
  const refused = withRefused(line, '2', 6);
  expect(refused).toMatchObject({ delivered: '4', refused: '2' });
  expect(withDelivered(refused, '5', 6)).toMatchObject({ delivered: '5', refused: '1' });
  expect(withDelivered(refused, '1', 6)).toMatchObject({ delivered: '1', refused: '2' });
});
it('a refusal has a reason, and no more arrives than is due', () => {
  const refused = withRefused(line, '2', 6);
  expect(faultOf(line, 6)).toBeUndefined();
  expect(faultOf(refused, 6)).toBe('no-reason');
  expect(faultOf({ ...refused, reason: 'damaged' }, 6)).toBeUndefined();
  expect(faultOf({ ...line, delivered: '7' }, 6)).toBe('too-many');
});
it('lines of which nothing arrived are not recorded; the others add up', () => {
  const lines = [
    line,
    { ...line, sku: 'B', delivered: '0' },
    { sku: 'C', delivered: '1', refused: '2', reason: ' wet ' },
  ];
  expect(bodyLines(lines)).toEqual([
    { sku: 'A', delivered: 6 },
    { sku: 'C', delivered: 1, refused: 2, refusal: 'wet' },
  ]);
  expect(totalsOf(lines)).toEqual({ delivered: 7, refused: 2 });
});
