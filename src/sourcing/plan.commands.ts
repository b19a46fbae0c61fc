import type { Message } from '../kernel/message.js';
import type { PlanDrawnUp } from './plan.events.js';

export type RecordPlan = Message<'RecordPlan', PlanDrawnUp['data']>;
