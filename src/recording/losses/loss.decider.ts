import type { Decider } from '../../kernel/decider.js';
import type { Message } from '../../kernel/message.js';
import type { LossAccepted } from './loss.events.js';

/** Go on without events that were lost. */
export type AcceptLoss = Message<'AcceptLoss', LossAccepted['data']>;

/** Losses are accepted one by one: each is recorded, whatever was lost before. */
export const loss: Decider<null, AcceptLoss, LossAccepted> = {
  initial: null,
  decide: ({ data }) => [{ type: 'LossAccepted', data }],
  evolve: () => null,
};
