import { requireProducts, requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import type { WishCommand } from './wish.commands.js';
import { wish, type WishState } from './wish.decider.js';
import type { WishEvent } from './wish.events.js';

/** Streams `wish-{wishId}`: a wish is of a retailer that is known; a product that it names is known as well. */
export const wishRules: StreamRules<WishState, WishCommand, WishEvent> = {
  kind: 'wish',
  decider: wish,
  wants: ({ type, data }) => ({
    ...(type === 'RecordWish' && { retailers: [data.retailerId] }),
    ...(data.sku !== undefined && { products: [data.sku] }),
  }),
  inform(command, facts) {
    const { type, data } = command;
    if (type === 'RecordWish') requireRetailer(facts, data.retailerId);
    if (data.sku !== undefined) requireProducts(facts, [['sku', data.sku]]);
    return command;
  },
};
