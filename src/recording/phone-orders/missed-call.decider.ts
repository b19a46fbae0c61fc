import type { Decider } from '../../kernel/decider.js';
import type { Message } from '../../kernel/message.js';
import { businessDate } from '../../kernel/quantities.js';
import type { CallMissed } from './missed-call.events.js';

/** The retailer was not reached on its order day. */
export type RecordMissedCall = Message<'RecordMissedCall', { retailerId: string; dueOn: string; cause: string }>;

/** A call is missed once; saying it again changes nothing. */
export const missedCall: Decider<{ missed: boolean }, RecordMissedCall, CallMissed> = {
  initial: { missed: false },
  decide({ data }, { missed }) {
    businessDate('dueOn', data.dueOn);
    return missed ? [] : [{ type: 'CallMissed', data }];
  },
  evolve: () => ({ missed: true }),
};
