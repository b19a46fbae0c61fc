import { describe, it } from '@jest/globals';
import { specify } from '../../../test/support/specify.js';
import { wish } from './wish.decider.js';

const given = specify(wish);
const data = { wishId: 'w', retailerId: '2190', wishedOn: '2026-11-24', wording: '要那种蓝色的 the blue one' };
const record = { type: 'RecordWish', data } as const;
const recorded = { type: 'WishRecorded', data } as const;
const match = { type: 'MatchWish', data: { sku: 'A' } } as const;
const matched = { type: 'WishMatched', data: { wishId: 'w', retailerId: '2190', sku: 'A' } } as const;

describe('a wish', () => {
  it('is recorded once, in the words of the retailer where the product is not known', () => {
    given().when(record).then(recorded)();
    given(recorded).when(record).thenRefused('wish-exists')();
  });
  it('names something', () => {
    const nothing = { wishId: 'w', retailerId: '2190', wishedOn: '2026-11-24' };
    given().when({ type: 'RecordWish', data: nothing }).thenRefused('invalid')();
  });
  it('is matched with the product that was meant', () => {
    given(recorded).when(match).then(matched)();
    given(recorded, matched).when(match).thenNothing()();
    given().when(match).thenRefused('wish-unknown')();
  });
});
