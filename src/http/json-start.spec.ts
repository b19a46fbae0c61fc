import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonStart } from './json-start.js';

describe('the start of a JSON text', () => {
  it('is the whole text where it is short, else its first characters', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(jsonStart(value)).toBe(text.length > 120 ? `${text.slice(0, 117)}...` : text);
      }),
    ));
  it('does not read a value to its depth', () => {
    let nested: unknown = 1;
    for (let depth = 0; depth < 200_000; depth++) nested = [nested];
    expect(jsonStart(nested)).toBe(`${'['.repeat(117)}...`);
  });
});
