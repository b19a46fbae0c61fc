import { weeksFrom } from '../calendar/weeks.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import { monthShares } from './month-shares.js';
import type { SourcingPlan } from './plan.js';

/** What one retailer contributes to a line of a plan. */
export interface PlanLeaf {
  readonly retailerId: string;
  readonly area: string;
  readonly sku: string;
  /** expected units of the month */
  readonly expected: number;
}

/** The retailers whose demand a product's month is made of, the largest first. */
export async function leavesOfPlanLine(
  forecasts: ForecastReader,
  plan: SourcingPlan,
  sku: string,
  month?: string,
): Promise<PlanLeaf[]> {
  const run = await forecasts.run(plan.runId);
  const mondays = weeksFrom(run.firstWeek, run.horizon);
  const inPlan = weeksFrom(plan.from, plan.weeks);
  const { months, shares } = monthShares(inPlan);
  const column = month === undefined ? -1 : months.indexOf(month);
  const shareOf = (monday: string) => {
    const week = inPlan.indexOf(monday);
    if (week < 0) return 0;
    return month === undefined ? 1 : (shares[week]?.[column] ?? 0);
  };
  const weights = mondays.map(shareOf);
  const leaves = await forecasts.leavesOfSku(run, sku);
  return leaves
    .map(({ retailerId, area, expected }) => ({
      ...{ retailerId, area, sku },
      expected: weights.reduce((sum, weight, h) => sum + weight * (expected[h] ?? 0), 0),
    }))
    .filter(({ expected }) => expected > 0)
    .sort((a, b) => b.expected - a.expected || (a.retailerId < b.retailerId ? -1 : 1));
}
