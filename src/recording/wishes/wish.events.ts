import type { Message } from '../../kernel/message.js';

interface OfWish {
  readonly wishId: string;
  readonly retailerId: string;
}
/** Why a wish could not be met. */
export type WishCause = 'short' | 'quota' | 'not-sold' | 'unknown-product' | 'other';

/** The retailer wanted something that it could not order: of a product, or in its own words. First event of stream `wish-{wishId}`. */
export type WishRecorded = Message<
  'WishRecorded',
  OfWish & {
    readonly wishedOn: string;
    readonly sku?: string;
    readonly wording?: string;
    readonly units?: number;
    readonly cause?: WishCause;
  }
>;
/** Which product the retailer meant. */
export type WishMatched = Message<'WishMatched', OfWish & { readonly sku: string }>;

export type WishEvent = WishRecorded | WishMatched;
