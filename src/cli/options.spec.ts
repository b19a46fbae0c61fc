import { describe, expect, it } from '@jest/globals';
import { date, wholeNumber } from './options.js';

describe('an option', () => {
  it('reads a whole number', () => expect(['0', '7', '007'].map(wholeNumber(0))).toEqual([0, 7, 7]));
  it.each(['', ' ', '-1', '1.5', '1e3', '0x10', 'seven', '9007199254740993'])('refuses the number %j', (text) =>
    expect(() => wholeNumber(0)(text)).toThrow('Expected a whole number ≥ 0.'),
  );
  it('refuses a number below the least', () => expect(() => wholeNumber()('0')).toThrow('≥ 1'));
  it('reads a date that is one', () => expect(date('2024-02-29')).toBe('2024-02-29'));
  it.each(['', '2023-02-29', '2024-2-1'])('refuses the date %j', (text) => expect(() => date(text)).toThrow('date'));
});
