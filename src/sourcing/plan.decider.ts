import type { Decider } from '../kernel/decider.js';
import { DomainError } from '../kernel/domain-error.js';
import type { RecordPlan } from './plan.commands.js';
import type { PlanDrawnUp } from './plan.events.js';

/** A plan is drawn up once: the same basis gives the same plan, and saying so again changes nothing. */
export const plan: Decider<{ readonly hash?: string }, RecordPlan, PlanDrawnUp> = {
  initial: {},
  decide({ data }, { hash }) {
    if (hash === undefined) return [{ type: 'PlanDrawnUp', data }];
    if (hash === data.hash) return [];
    throw new DomainError('plan-differs', {
      en: `Plan ${data.planId}: expected hash ${hash}, found ${data.hash}.`,
      zh: `计划 ${data.planId}：内容哈希应为 ${hash}，实际为 ${data.hash}。`,
    });
  },
  evolve: (_, { data }) => ({ hash: data.hash }),
};
