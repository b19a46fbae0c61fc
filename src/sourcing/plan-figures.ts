import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { PlanReader } from '../read-models/readers/plan.reader.js';
import type { PlanProduct } from './draw-up-plan.js';
import type { WeeklyFigures } from './month-range.js';

/** Weeks of a run from one to another, the last not included. */
export interface RunWeeks {
  readonly run: ForecastRun;
  readonly begin: number;
  readonly end: number;
}

/** The products of a run with their forecast, by supplier and sku; those the read models do not know are named by their sku. */
export async function readPlanProducts(
  reader: PlanReader,
  forecasts: ForecastReader,
  { run, begin, end }: RunWeeks,
): Promise<PlanProduct[]> {
  const [openUnits, known] = await Promise.all([reader.openUnits(run.firstWeek), reader.products()]);
  const products: PlanProduct[] = [];
  for await (const node of forecasts.level(run, 'sku')) {
    const { sku, supplier } = node;
    const { name, packSize, priceMinor } = known.get(sku) ?? { name: sku, packSize: 1, priceMinor: 0 };
    products.push({
      ...{ sku, name, supplier, packSize, priceMinor, owed: openUnits.get(sku) ?? 0 },
      ...weeksOf(node, begin, end),
    });
  }
  return products.sort((a, b) => compare(a.supplier, b.supplier) || compare(a.sku, b.sku));
}

/** Forecast of each supplier, and of all under ''. */
export async function readPlanSums(
  forecasts: ForecastReader,
  { run, begin, end }: RunWeeks,
): Promise<Map<string, WeeklyFigures>> {
  const sums = new Map<string, WeeklyFigures>();
  for (const level of ['total', 'supplier'] as const)
    for await (const node of forecasts.level(run, level))
      sums.set(level === 'total' ? '' : node.supplier, weeksOf(node, begin, end));
  return sums;
}

function weeksOf({ expected, p10, p90 }: ForecastNode, begin: number, end: number): WeeklyFigures {
  return { expected: expected.slice(begin, end), p10: p10.slice(begin, end), p90: p90.slice(begin, end) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
