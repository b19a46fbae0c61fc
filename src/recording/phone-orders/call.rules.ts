import { requireRetailer } from '../require-known.js';
import type { StreamRules } from '../stream-rules.js';
import { retailerCall, type CallCommand, type CallState } from './call.decider.js';
import type { CallEvent } from './call.events.js';

/** Streams `call-{retailerId}-{dueOn}`: a call is of a retailer that is known. */
export const callRules: StreamRules<CallState, CallCommand, CallEvent> = {
  kind: 'call',
  decider: retailerCall,
  wants: ({ data }) => ({ retailers: [data.retailerId] }),
  inform(command, facts) {
    requireRetailer(facts, command.data.retailerId);
    return command;
  },
};
