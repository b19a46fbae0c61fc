import type { DataSource } from 'typeorm';
import { weeksFrom } from '../calendar/weeks.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import { lastCompleteWeek } from '../forecasting/history/read-demand-history.js';
import { rawRows } from '../read-models/database/raw-rows.js';
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
  store: ForecastReader,
  plan: SourcingPlan,
  sku: string,
  month?: string,
): Promise<PlanLeaf[]> {
  const run = await store.run(plan.runId);
  const mondays = weeksFrom(run.firstWeek, run.horizon);
  const inPlan = weeksFrom(plan.from, plan.weeks);
  const { months, shares } = monthShares(inPlan);
  const place = month === undefined ? -1 : months.indexOf(month);
  const shareOf = (monday: string) => {
    const week = inPlan.indexOf(monday);
    if (week < 0) return 0;
    return month === undefined ? 1 : (shares[week]?.[place] ?? 0);
  };
  const weights = mondays.map(shareOf);
  const leaves = await store.leavesOfSku(run, sku);
  return leaves
    .map(({ retailerId, area, expected }) => ({
      ...{ retailerId, area, sku },
      expected: weights.reduce((sum, weight, h) => sum + weight * (expected[h] ?? 0), 0),
    }))
    .filter(({ expected }) => expected > 0)
    .sort((a, b) => b.expected - a.expected || (a.retailerId < b.retailerId ? -1 : 1));
}

/** A week of a leaf's history. */
export interface HistoryWeek {
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

/** The weeks that a leaf's forecast of an as-of date was made from, oldest first. */
export function historyOfLeaf(readModels: DataSource, retailerId: string, sku: string, asOf: string): HistoryWeek[] {
  type Row = [weekOf: string, requested: number, granted: number, delivered: number];
  const sql =
    'SELECT week_of, requested, granted, delivered FROM weekly_demand ' +
    'WHERE retailer_id = ? AND sku = ? AND week_of <= ? ORDER BY week_of';
  const rows = rawRows<Row>(readModels, sql, retailerId, sku, lastCompleteWeek(asOf));
  return Array.from(rows, ([weekOf, requested, granted, delivered]) => ({ weekOf, requested, granted, delivered }));
}
