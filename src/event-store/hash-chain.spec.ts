import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chainStart, storeHash, streamHash } from './hash-chain.js';

const placed = { stream: 'order-1', revision: 1, type: 'OrderPlaced', data: '{"note":"中秋"}', metadata: '{}' };

describe('the hash of an event in its stream', () => {
  it('can be made by anybody: printf six lines | sha256sum', () => {
    // printf '%s\n%s\n%s\n%s\n%s\n%s' "$(printf '0%.0s' {1..64})" order-1 1 OrderPlaced '{"note":"中秋"}' '{}' | sha256sum
    expect(streamHash(chainStart, placed)).toBe('f83f5c355981ad5d301cc0685a900d72512e30adda39cd264658ee05e833b3bb');
    // The same with that hash for the zeros and revision 2.
    expect(streamHash(streamHash(chainStart, placed), { ...placed, revision: 2 })).toBe(
      '79269964bfc675a6e987a88a4a392d3dbc91e84b5195d1793dcdf677448abc56',
    );
  });

  it('differs when any part differs, also when text moves from one part to the next', () => {
    const line = fc.string().filter((text) => !text.includes('\n'));
    const event = fc.record({ stream: line, revision: fc.nat(), type: line, data: line, metadata: line });
    fc.assert(
      fc.property(event, event, (one, other) => {
        const isSame = JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other));
        expect(streamHash(chainStart, one) === streamHash(chainStart, other)).toBe(isSame);
      }),
    );
    expect(streamHash(chainStart, { ...placed, type: 'OrderPlaced{}', data: '' })).not.toBe(
      streamHash(chainStart, { ...placed, type: 'OrderPlaced', data: '{}' }),
    );
  });
});

describe('the hash of an event in the store', () => {
  const eventId = '6f0c1a52-6f43-4c6e-9a53-0d1a5f2b7c11';
  const hash = 'f83f5c355981ad5d301cc0685a900d72512e30adda39cd264658ee05e833b3bb';

  it('can be made by anybody: printf four lines | sha256sum', () => {
    // printf '%s\n%s\n%s\n%s' "$(printf '0%.0s' {1..64})" 1 6f0c1a52-… f83f5c35… | sha256sum
    expect(storeHash(chainStart, { position: 1n, eventId, hash })).toBe(
      '942887a8e25d0b9f95faadaf51690fada8284cb28a30f7c95e0e787ce5a96cb0',
    );
  });

  it('is over the decimal digits of the position, also beyond 2^53', () => {
    // The same with 9007199254740993 for the position.
    expect(storeHash(chainStart, { position: 9_007_199_254_740_993n, eventId, hash })).toBe(
      'ef004d1bc5b6f8800f061917ea558e09d267106259baa8a13feba112f2d4c9eb',
    );
    expect(storeHash(chainStart, { position: 1, eventId, hash })).toBe(
      storeHash(chainStart, { position: 1n, eventId, hash }),
    );
  });
});
