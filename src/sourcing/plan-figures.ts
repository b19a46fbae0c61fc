import { addDays, addWeeks } from '../calendar/weeks.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { PlannedProduct, PlanReader } from '../read-models/readers/plan.reader.js';
import type { PlanProduct } from './draw-up-plan.js';
import type { WeeklyFigures } from './month-range.js';

/** Weeks of a run from one to another, the last not included. */
export interface RunWeeks {
  readonly run: ForecastRun;
  readonly begin: number;
  readonly end: number;
}

/**
 * The products of a run with their forecast, and those of which retailers are owed units though nothing is forecast, by supplier and
 * sku; those the read models do not know are named by their sku.
 */
export async function readPlanProducts(
  reader: PlanReader,
  forecasts: ForecastReader,
  { run, begin, end }: RunWeeks,
): Promise<PlanProduct[]> {
  const [from, to] = [addWeeks(run.firstWeek, begin), addDays(addWeeks(run.firstWeek, end), -1)];
  const [open, shortages, known] = [
    await reader.openUnits(),
    await reader.shortages(from, to),
    await reader.products(),
  ];
  const productOf = (sku: string, supplier: string | undefined, figures: WeeklyFigures): PlanProduct => {
    const master = known.get(sku) ?? unknownProduct(sku);
    return {
      ...{ sku, name: master.name, supplier: supplier ?? master.supplier, packSize: master.packSize },
      ...priceOf(master),
      ...{ open: open.get(sku) ?? [], shortages: shortages.get(sku) ?? [] },
      ...figures,
    };
  };
  const products: PlanProduct[] = [];
  for await (const node of forecasts.level(run, 'sku'))
    products.push(productOf(node.sku, node.supplier, weeksOf(node, begin, end)));
  const forecast = new Set(products.map(({ sku }) => sku));
  const none = new Float64Array(end - begin);
  for (const sku of open.keys())
    if (!forecast.has(sku)) products.push(productOf(sku, undefined, { expected: none, p10: none, p90: none }));
  return products.sort((a, b) => compare(a.supplier, b.supplier) || compare(a.sku, b.sku));
}

function unknownProduct(sku: string): PlannedProduct {
  const prices = { purchasePriceMinor: null, unitPriceMinor: null, orderPriceMinor: null };
  return { name: sku, supplier: '', packSize: 1, ...prices };
}

/** A price of 0 says nothing. */
function priceOf(product: PlannedProduct): Pick<PlanProduct, 'priceMinor' | 'priceFrom'> {
  const { purchasePriceMinor, unitPriceMinor, orderPriceMinor } = product;
  if (purchasePriceMinor) return { priceMinor: purchasePriceMinor, priceFrom: 'purchase-price' };
  if (unitPriceMinor) return { priceMinor: unitPriceMinor, priceFrom: 'unit-price' };
  if (orderPriceMinor) return { priceMinor: orderPriceMinor, priceFrom: 'order-line' };
  return { priceMinor: null, priceFrom: null };
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
