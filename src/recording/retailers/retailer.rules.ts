import type { StreamRules } from '../stream-rules.js';
import type { RetailerCommand } from './retailer.commands.js';
import { retailer } from './retailer.decider.js';
import type { RetailerEvent } from './retailer.events.js';
import type { Retailer } from './retailer.state.js';

/** Streams `retailer-{retailerId}`. */
export const retailerRules: StreamRules<Retailer, RetailerCommand, RetailerEvent> = {
  kind: 'retailer',
  decider: retailer,
};
