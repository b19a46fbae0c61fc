import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromSpreadsheetText, toSpreadsheetText } from './spreadsheet-text.js';

describe('text for a spreadsheet', () => {
  it.each([
    '=1+1',
    '+SUP|cmd',
    '@SUM(A1)',
    "-2+3+cmd|' /C calc'!D2",
    '\t=1',
    '\r=1',
    '  =1',
    '"=1',
    "'=1",
    '＝1',
    '-5',
  ])('guards %j, which would be a formula', (text) => expect(toSpreadsheetText(text)).toBe(`'${text}`));
  it.each(['', 'tea', '红枫珍品', '12-pack', "'quoted'", 'a=b', '5'])('leaves %j as it is', (text) => {
    expect(toSpreadsheetText(text)).toBe(text);
    expect(fromSpreadsheetText(text)).toBe(text);
  });
  it('is given back unchanged, and never begins like a formula', () => {
    const signs = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ' ', '\t', '\r', 'a', '１', '＝') });
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), (text) => {
        expect(fromSpreadsheetText(toSpreadsheetText(text))).toBe(text);
        expect(toSpreadsheetText(text)).not.toMatch(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/);
      }),
    );
  });
});
