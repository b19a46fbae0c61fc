import type { RecordedEvent } from '../../event-store/event-store.js';
import { DomainError } from '../../kernel/domain-error.js';
import { positionOf, type Position } from '../../kernel/position.js';
import type { PlanDrawnUp } from '../../sourcing/plan.events.js';
import type { SourcingPlan } from '../../sourcing/plan.js';
import type { SourcingPlanService } from '../../sourcing/sourcing-plan.service.js';
import { historyQuery } from '../search/history-query.js';
import type { HistorySearch } from '../search/history-search.js';
import type { KnownPlan } from './known-state.js';

export interface PlanSources {
  readonly search: HistorySearch;
  readonly plans: Pick<SourcingPlanService, 'find'>;
}

/** A plan as its event tells of it, and the plan itself where it is still kept. */
export interface DrawnUpPlan {
  readonly planId: string;
  readonly from: string;
  readonly weeks: number;
  readonly plan: SourcingPlan | undefined;
}

/** What the newest plan that had been drawn up at a position said of a product; its lines where it is still kept. */
export async function planAt(sources: PlanSources, sku: string, position: Position): Promise<KnownPlan | null> {
  const newest = await newestPlanAt(sources, position);
  if (!newest) return null;
  const { planId, from, weeks, plan } = newest;
  return { sku, planId, from, weeks, months: plan ? monthsOf(plan, sku) : null };
}

/** The newest plan that had been drawn up at a position. */
export async function newestPlanAt(
  { search, plans }: PlanSources,
  position: Position,
): Promise<DrawnUpPlan | undefined> {
  const bound = positionOf(position + 1n);
  const found = await search.page(historyQuery({ type: ['PlanDrawnUp'] }), bound, 1);
  const [newest] = found as RecordedEvent<PlanDrawnUp>[];
  if (!newest) return undefined;
  const { planId, from, weeks } = newest.data;
  return { planId, from, weeks, plan: await plans.find(planId).catch(unlessUnknown) };
}

function monthsOf({ lines }: SourcingPlan, sku: string) {
  return lines
    .filter((line) => line.sku === sku)
    .map(({ month, expected, toBuy }) => ({ month, expected, toBuy }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
}

function unlessUnknown(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'plan-unknown') return undefined;
  throw error;
}
