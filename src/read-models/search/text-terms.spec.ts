import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText, piecesOf, termsOf } from './text-terms.js';

describe('the pieces of a text', () => {
  it('are pairs of Chinese characters, and threes of letters and digits, with what is left at the end', () => {
    expect([...piecesOf('金海商店')]).toEqual(['金海', '海商', '商店', '店']);
    expect([...piecesOf('gin 12')]).toEqual(['gin', 'in', 'n', '12', '2']);
    expect([...piecesOf('第3箱')]).toEqual(['第', '3', '箱']);
  });

  it('of a character outside the basic plane are whole', () => expect([...piecesOf('𠮷野')]).toEqual(['𠮷野', '野']));

  const text = fc
    .string({ unit: fc.constantFrom(...'金海商店王酒abcAB12 ,。-é', '𠮷'), maxLength: 12 })
    .map((some) => foldText(some));
  it('contain the pieces of whatever a text contains, or begin with them', () =>
    fc.assert(
      fc.property(text, fc.nat(11), fc.integer({ min: 1, max: 6 }), (of, from, length) => {
        const [word = ''] = of
          .slice(from, from + length)
          .split(' ')
          .filter((each) => !/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/.test(each));
        const pieces = [...piecesOf(of)];
        for (const { text: term, isPrefix } of termsOf(word))
          expect(pieces.some((piece) => (isPrefix ? piece.startsWith(term) : piece === term))).toBe(true);
      }),
      { numRuns: 500 },
    ));
});

describe('a word that is looked for', () => {
  it('has whole pieces where it is long enough, else the beginning of pieces', () => {
    expect(termsOf('金海商')).toEqual([
      { text: '金海', isPrefix: false },
      { text: '海商', isPrefix: false },
    ]);
    expect(termsOf('酒')).toEqual([{ text: '酒', isPrefix: true }]);
    expect(termsOf('gi')).toEqual([{ text: 'gi', isPrefix: true }]);
    expect(termsOf('…')).toEqual([]);
  });
});

describe('a folded text', () => {
  it('has no case, no full-width forms and single spaces', () =>
    expect(foldText(' ＧＩＮ\n Fir　Ⅻ ')).toBe('gin fir xii'));
});
