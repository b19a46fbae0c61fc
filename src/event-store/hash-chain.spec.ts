import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainHash, chainStart } from './hash-chain.js';

const placed = { stream: 'order-1', revision: 1, type: 'OrderPlaced', data: '{"note":"中秋"}', metadata: '{}' };

describe('the hash of an event', () => {
  it('can be made by anybody: printf six lines | sha256sum', () => {
    // printf '%s\n%s\n%s\n%s\n%s\n%s' "$(printf '0%.0s' {1..64})" order-1 1 OrderPlaced '{"note":"中秋"}' '{}' | sha256sum
    expect(chainHash(chainStart, placed)).toBe('f83f5c355981ad5d301cc0685a900d72512e30adda39cd264658ee05e833b3bb');
    // The same with that hash for the zeros and revision 2.
    expect(chainHash(chainHash(chainStart, placed), { ...placed, revision: 2 })).toBe(
      '79269964bfc675a6e987a88a4a392d3dbc91e84b5195d1793dcdf677448abc56',
    );
  });

  it('differs when any part differs, also when text moves from one part to the next', () => {
    const line = fc.string().filter((text) => !text.includes('\n'));
    const event = fc.record({ stream: line, revision: fc.nat(), type: line, data: line, metadata: line });
    fc.assert(
      fc.property(event, event, (one, other) => {
        const isSame = JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other));
        expect(chainHash(chainStart, one) === chainHash(chainStart, other)).toBe(isSame);
      }),
    );
    expect(chainHash(chainStart, { ...placed, type: 'OrderPlaced{}', data: '' })).not.toBe(
      chainHash(chainStart, { ...placed, type: 'OrderPlaced', data: '{}' }),
    );
  });
});
