import type { Message } from '../kernel/message.js';

/** A sourcing plan was drawn up from a forecast; first event of stream `plan-{planId}`. `hash` is that of the whole plan. */
export type PlanDrawnUp = Message<
  'PlanDrawnUp',
  {
    readonly planId: string;
    readonly runId: string;
    readonly runHash: string;
    /** Monday of the first week. */
    readonly from: string;
    readonly weeks: number;
    readonly hash: string;
    readonly unitsToBuy: number;
    /** Of the products with a price; absent where none has one. */
    readonly valueMinor?: number;
    /** Products without a known price, whose purchases are not in the value. */
    readonly withoutPrice?: number;
  }
>;
