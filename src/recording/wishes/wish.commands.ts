import type { Message } from '../../kernel/message.js';
import type { WishCause } from './wish.events.js';

/** The retailer wants something that it cannot order. At least one of `sku` and `wording` is given. */
export type RecordWish = Message<
  'RecordWish',
  {
    wishId: string;
    retailerId: string;
    wishedOn: string;
    sku?: string;
    wording?: string;
    units?: number;
    cause?: WishCause;
  }
>;
/** Says which product was meant. */
export type MatchWish = Message<'MatchWish', { sku: string }>;

export type WishCommand = RecordWish | MatchWish;
