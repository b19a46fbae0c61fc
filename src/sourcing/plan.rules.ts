import type { StreamRules } from '../recording/stream-rules.js';
import type { RecordPlan } from './plan.commands.js';
import { plan } from './plan.decider.js';
import type { PlanDrawnUp } from './plan.events.js';

type PlanState = (typeof plan)['initial'];

/** Streams `plan-{planId}`. */
export const planRules: StreamRules<PlanState, RecordPlan, PlanDrawnUp> = { kind: 'plan', decider: plan };
