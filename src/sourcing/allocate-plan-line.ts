import { unknownClass } from '../kernel/unknown-class.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { PlanReader } from '../read-models/readers/plan.reader.js';
import type { WithRetailerName } from '../read-models/readers/retailer-names.reader.js';
import { allocate, type Allocation } from './allocate.js';
import { leavesOfPlanLine } from './plan-lineage.js';
import { linesOf } from './lines-of.js';
import type { SourcingPlan } from './plan.js';
import type { AllocationRequest } from './plan.schemas.js';

/** What becomes of a product that is short. */
export interface ShortSupply {
  readonly sku: string;
  readonly available: number;
  /** units expected */
  readonly wanted: number;
  readonly allocated: number;
  readonly retailers: readonly WithRetailerName<Allocation>[];
}

/**
 * What if only so much can be had: shares a product out among the retailers whose demand a plan is made of.
 *
 * @throws {DomainError} 'not-found' where the plan has no such line, 'class-unknown' where no retailer is of a class of `priority`
 */
export async function allocatePlanLine(
  reader: PlanReader,
  forecasts: ForecastReader,
  plan: SourcingPlan,
  { sku, month, available, priority }: AllocationRequest,
): Promise<ShortSupply> {
  linesOf(plan, sku, month);
  const retailers = await reader.retailers();
  const known = new Set([...retailers.values()].map((each) => each.class));
  for (const [i, each] of priority.entries()) if (!known.has(each)) throw unknownClass(`priority.${i}`, each);
  const leaves = await leavesOfPlanLine(forecasts, plan, sku, month);
  const claims = leaves.map(({ retailerId, expected }) => ({
    ...{ retailerId, class: retailers.get(retailerId)?.class ?? '' },
    wanted: expected,
  }));
  const shares = allocate(available, claims, priority).map((share) => ({
    ...share,
    retailerName: retailers.get(share.retailerId)?.name ?? null,
  }));
  const sum = (figure: (each: Allocation) => number) => shares.reduce((total, each) => total + figure(each), 0);
  return {
    sku,
    available,
    wanted: sum(({ wanted }) => wanted),
    allocated: sum(({ allocated }) => allocated),
    retailers: shares,
  };
}
