import { requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import { missedCall, type RecordMissedCall } from './missed-call.decider.js';
import type { CallMissed } from './missed-call.events.js';

/** Streams `call-{retailerId}-{dueOn}`: a call is missed of a retailer that is known. */
export const missedCallRules: StreamRules<{ missed: boolean }, RecordMissedCall, CallMissed> = {
  kind: 'call',
  decider: missedCall,
  wants: ({ data }) => ({ retailers: [data.retailerId] }),
  inform(command, facts) {
    requireRetailer(facts, command.data.retailerId);
    return command;
  },
};
