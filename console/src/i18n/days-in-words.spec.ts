import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { daysInWords } from './days-in-words.js';

it('writes days as the reader does', () => {
  expect(
    daysInWords('On 2026-11-10 you said that you would need 39 cartons from 2026-11-11 to 2026-12-08.', 'en'),
  ).toBe('On 10 Nov 2026 you said that you would need 39 cartons from 11 Nov 2026 to 8 Dec 2026.');
  expect(daysInWords('货源公告，2026-11-30 至 2026-12-13：', 'zh')).toBe(
    '货源公告，2026年11月30日 至 2026年12月13日：',
  );
});
it('leaves numbers of orders and forecasts, and what is no day', () => {
  for (const text of [
    'Order R0036-2026-11-23 was placed.',
    'forecast 2026-11-30-a01fdbf03efd',
    '2026-13-45',
    '2026-02-31',
    '12026-11-30',
    '2026-11-30T08:00:00Z',
  ])
    expect(daysInWords(text, 'en')).toBe(text);
});
it('leaves what names no day as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/\d{4}-\d{2}-\d{2}/.test(text));
      expect(daysInWords(text, 'en')).toBe(text);
    }),
  );
});
