import type { StreamRules } from '../stream-rules.js';
import { loss, type AcceptLoss } from './loss.decider.js';
import type { LossAccepted } from './loss.events.js';

/** Stream `loss-almanac`. */
export const lossRules: StreamRules<null, AcceptLoss, LossAccepted> = { kind: 'loss', decider: loss };
