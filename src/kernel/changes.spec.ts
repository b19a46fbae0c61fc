import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesTo } from './changes.js';

interface Card {
  readonly name: string;
  readonly day?: number;
}
const fields = ['name', 'day'] as const;
const card = fc.record({ name: fc.constantFrom('a', 'b'), day: fc.option(fc.nat(2), { nil: undefined }) });

describe('what is said of something known', () => {
  it('changes what differs', () =>
    expect(changesTo<Card>({ name: 'a' }, { name: 'a', day: 1 }, fields)).toEqual({ day: 1 }));
  it('changes nothing where it is the same', () =>
    expect(changesTo<Card>({ name: 'a', day: 1 }, { name: 'a' }, fields)).toBeUndefined());
  it('never erases, and recorded again changes nothing', () =>
    fc.assert(
      fc.property(card, card, (known: Card, told: Card) => {
        const now = { ...known, ...changesTo(known, told, fields) };
        expect(now.day).toBe(told.day ?? known.day);
        expect(changesTo(now, told, fields)).toBeUndefined();
      }),
    ));
});
