import type { Decider } from '../../kernel/decider.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import type { RecordWish, WishCommand } from './wish.commands.js';
import type { WishEvent } from './wish.events.js';

export type WishState =
  | { readonly stage: 'none' }
  | { readonly stage: 'recorded'; readonly wishId: string; readonly retailerId: string; readonly sku?: string };

/** A wish is recorded once, and matched with the product that was meant; the newest match holds. */
export const wish: Decider<WishState, WishCommand, WishEvent> = {
  initial: { stage: 'none' },

  decide({ type, data }, state) {
    if (type === 'RecordWish') return record(data, state);
    if (state.stage === 'none')
      throw new DomainError('wish-unknown', { en: 'The wish was never recorded.', zh: '没有这条未满足需求记录。' });
    const { wishId, retailerId } = state;
    return state.sku === data.sku ? [] : [{ type: 'WishMatched', data: { wishId, retailerId, sku: data.sku } }];
  },

  evolve(state, { type, data }) {
    if (type === 'WishMatched') return state.stage === 'none' ? state : { ...state, sku: data.sku };
    const { wishId, retailerId, sku } = data;
    return { stage: 'recorded', wishId, retailerId, ...(sku !== undefined && { sku }) };
  },
};

function record(data: RecordWish['data'], state: WishState): WishEvent[] {
  if (state.stage !== 'none')
    throw new DomainError('wish-exists', {
      en: `Wish ${data.wishId} was already recorded.`,
      zh: `未满足需求 ${data.wishId} 此前已登记。`,
    });
  businessDate('wishedOn', data.wishedOn);
  if (data.sku === undefined && data.wording === undefined)
    throw invalid(
      'sku',
      { en: 'a product, or what the retailer said under `wording`', zh: '产品编号，或在 wording 中填写零售户原话' },
      undefined,
    );
  if (data.units !== undefined) wholeUnits('units', data.units, 1);
  return [{ type: 'WishRecorded', data }];
}
