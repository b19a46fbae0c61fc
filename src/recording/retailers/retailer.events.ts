import type { Message } from '../../kernel/message.js';

/**
 * What is known of a retailer. `orderDay` is the ISO weekday (1 Monday … 7 Sunday) on which it is called, `orderCycle` the weeks between
 * two calls (absent: 1), `firstCall` a day of a week with a call, from which the cycle is counted.
 */
export interface RetailerDetails {
  readonly name: string;
  readonly area: string;
  readonly class: string;
  readonly businessType: string;
  readonly route?: string;
  readonly orderDay?: number;
  readonly orderCycle?: number;
  readonly firstCall?: string;
}

/** First event of stream `retailer-{retailerId}`. `listed` is false where an order named a retailer no master file knew. */
export type RetailerRegistered = Message<
  'RetailerRegistered',
  RetailerDetails & { readonly retailerId: string; readonly listed: boolean }
>;
/** Details as they are from now on; only those that changed. An unlisted retailer becomes listed by it. */
export type RetailerDetailsChanged = Message<
  'RetailerDetailsChanged',
  { readonly retailerId: string; readonly listed: boolean; readonly changes: Partial<RetailerDetails> }
>;
/** The retailer gave up its licence or its business; it is neither called nor forecast after `closedOn`. */
export type RetailerClosed = Message<'RetailerClosed', { readonly retailerId: string; readonly closedOn: string }>;

export type RetailerEvent = RetailerRegistered | RetailerDetailsChanged | RetailerClosed;
