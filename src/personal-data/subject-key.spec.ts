import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyIdOf, newKey, SubjectKey } from './subject-key.js';

const { id, bytes } = newKey();
const key = new SubjectKey(id, bytes);
const other = new SubjectKey(id, newKey().bytes);
const text = fc.string({ unit: 'grapheme' });

describe('the key of a retailer or person', () => {
  it('opens what it sealed, and nothing of the text is left to see', () =>
    fc.assert(
      fc.property(text, text, (said, context) => {
        const sealed = key.seal(said, context);
        expect(key.open(sealed, context)).toBe(said);
        expect(keyIdOf(sealed)).toBe(key.id);
        expect(sealed).toMatch(/^sealed\.[\w-]{11}\.[\w-]+$/);
      }),
    ));
  it('seals the same text at the same place to the same value, and elsewhere to another', () => {
    expect(key.seal('林', 'a')).toBe(key.seal('林', 'a'));
    expect(key.seal('林', 'a')).not.toBe(key.seal('林', 'b'));
    expect(key.seal('林', 'a').slice(19)).not.toBe(other.seal('林', 'a').slice(19));
  });
  it('opens nothing that was moved, altered, cut or sealed by another', () => {
    const sealed = key.seal('the shop of Lin', 'a');
    expect(key.open(sealed, 'b')).toBeUndefined();
    expect(other.open(sealed, 'a')).toBeUndefined();
    for (let i = 19; i < sealed.length; i += 1) {
      const altered = `${sealed.slice(0, i)}${sealed[i] === 'A' ? 'B' : 'A'}${sealed.slice(i + 1)}`;
      // The last digit of base64 may stand for the same bytes.
      expect([undefined, ...(i === sealed.length - 1 ? ['the shop of Lin'] : [])]).toContain(key.open(altered, 'a'));
    }
    expect(key.open(sealed.slice(0, 60), 'a')).toBeUndefined();
  });
  it.each([
    '',
    'sealed',
    'sealed.',
    'sealed.short.AAAA',
    'a shop that sealed.its.doors',
    `sealed.${key.id}.not base64`,
  ])('takes %j for a text', (plain) => expect(keyIdOf(plain)).toBeUndefined());
  it('gives digests that differ from key to key', () => expect(key.digestOf('lin')).not.toBe(other.digestOf('lin')));
});
