import { weeksBetween } from '../../calendar/weeks.js';
import { sharedFloat64, sharedUint16, sharedUint32 } from '../../kernel/shared-arrays.js';
import type { Shelves } from '../../projections/stock-position/shelves.js';
import { ordersByWeek } from './demand-from-counts.js';
import type { DemandHistory, HistoryNames, SoldWeeks } from './demand-history.js';
import { shelfDemand } from './shelf-demand.js';

/**
 * Demand of every leaf in the weeks of which its shelf was counted before and after, or of late. Weeks whose orders were cut are left to
 * `countedWeeks`.
 *
 * @param lastDay  the last day of the history
 * @returns undefined where nothing was counted
 */
export function soldWeeks(
  history: Omit<DemandHistory, 'counted' | 'sold'>,
  names: HistoryNames,
  days: { readonly firstWeek: string; readonly lastDay: string },
  shelves: Shelves,
): SoldWeeks | undefined {
  if (shelves.isEmpty) return undefined;
  const { retailerOf, areaSkuOf, skuOfAreaSku } = history;
  const starts = sharedUint32(retailerOf.length + 1);
  const expectedFrom = sharedUint32(retailerOf.length);
  const [weeks, units, weights]: [number[], number[], number[]] = [[], [], []];
  for (let leaf = 0; leaf < retailerOf.length; leaf++) {
    const retailerId = names.retailers[retailerOf[leaf] ?? 0] ?? '';
    const sku = names.skus[skuOfAreaSku[areaSkuOf[leaf] ?? 0] ?? 0] ?? '';
    const shelf = shelves.of(retailerId, sku);
    const ordersOf = shelf && ordersByWeek(history, leaf);
    let counted = weeks.length;
    for (const { weekOf, units: wanted, weight, sinceCount } of shelf ? shelfDemand(shelf, days.lastDay) : []) {
      const week = weeksBetween(days.firstWeek, weekOf);
      const orders = ordersOf?.(week);
      if (!orders || orders.kind === 'censored') continue;
      weeks.push(week);
      units.push(wanted);
      weights.push(weight);
      if (!sinceCount) counted = weeks.length;
    }
    expectedFrom[leaf] = counted;
    starts[leaf + 1] = weeks.length;
  }
  const sold = { starts, expectedFrom, weeks: sharedUint16(weeks.length), units: sharedFloat64(weeks.length) };
  sold.weeks.set(weeks);
  sold.units.set(units);
  const known = sharedFloat64(weeks.length);
  known.set(weights);
  return { ...sold, weights: known };
}
