import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LineOfOrder } from './line-of-order.js';
import { packedLines, unpackedLines } from './packed-lines.js';

const units = fc.nat(1_000_000);
const text = fc.string({ unit: 'binary' });
const line = fc.record<LineOfOrder>({
  sku: text,
  requested: units,
  granted: fc.option(units),
  cutBy: fc.constantFrom('quota', 'supply', null),
  delivered: units,
  refused: fc.oneof(fc.constant(0), units),
  voided: fc.boolean(),
  unitPriceMinor: fc.option(units),
  suggested: fc.option(fc.oneof(fc.constant(0), units)),
  answer: fc.constantFrom('accepted', 'changed', 'refused', null),
  answerWhy: fc.option(fc.oneof(fc.constant(''), text)),
  substituteFor: fc.option(text),
  confirmed: fc.array(text),
  revision: units,
});

it('of an order come back as they were, by product', () =>
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: ({ sku }) => sku }), (lines) => {
      const back = unpackedLines(packedLines(lines));
      expect(back).toEqual([...lines].sort((a, b) => (a.sku < b.sku ? -1 : 1)));
    }),
  ));

it('take few bytes where they are ordinary', () => {
  const none = { cutBy: null, suggested: null, answer: null, answerWhy: null, substituteFor: null, confirmed: [] };
  const ordinary = { ...none, sku: '11788', requested: 12, granted: 12, delivered: 12, unitPriceMinor: 1695 };
  expect(packedLines([{ ...ordinary, refused: 0, voided: false, revision: 1 }])).toBe('[["11788",12,12,12,1695,1]]');
});
