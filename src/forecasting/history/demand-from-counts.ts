import { weeksBetween } from '../../calendar/weeks.js';
import type { Shelves } from '../../projections/stock-position/shelves.js';
import { demandEstimate } from '../../projections/weekly-demand/demand-estimate.js';
import type { OrderKind } from '../../read-models/entities/weekly-demand.entity.js';
import { censored, coverageOf, type CountedWeeks, type DemandHistory, type HistoryNames } from './demand-history.js';
import { sharedFloat64, sharedUint16, sharedUint32 } from '../../kernel/shared-arrays.js';

/** The weeks of every leaf whose orders understate demand and whose counts say how much was sold. */
export function countedWeeks(
  history: Omit<DemandHistory, 'counted'>,
  names: HistoryNames,
  firstWeek: string,
  shelves: Shelves,
): CountedWeeks {
  const { retailerOf, areaSkuOf, skuOfAreaSku } = history;
  const leaves = retailerOf.length;
  const starts = sharedUint32(leaves + 1);
  const weeks: number[] = [];
  const units: number[] = [];
  for (let leaf = 0; leaf < leaves && !shelves.isEmpty; leaf++) {
    const retailerId = names.retailers[retailerOf[leaf] ?? 0] ?? '';
    const sku = names.skus[skuOfAreaSku[areaSkuOf[leaf] ?? 0] ?? 0] ?? '';
    const sold = shelves.weeksOf(retailerId, sku);
    const ordersOf = sold.size > 0 ? ordersByWeek(history, leaf) : undefined;
    for (const [monday, ofWeek] of sold) {
      const week = weeksBetween(firstWeek, monday);
      const orders = ordersOf?.(week);
      if (!orders) continue;
      const { kind, estimate } = demandEstimate(orders.requested, orders.kind, ofWeek);
      if (kind !== 'from-counts') continue;
      weeks.push(week);
      units.push(estimate ?? 0);
    }
    starts[leaf + 1] = weeks.length;
  }
  const [ofWeeks, ofUnits] = [sharedUint16(weeks.length), sharedFloat64(units.length)];
  ofWeeks.set(weeks);
  ofUnits.set(units);
  return { starts, weeks: ofWeeks, units: ofUnits };
}

/** Orders of a leaf by week, for weeks in ascending order; undefined before its first order and after its last week. */
export function ordersByWeek(history: Omit<DemandHistory, 'counted'>, leaf: number) {
  const { weeks, rowStarts, rowWeeks, rowUnits, rowKinds, retailerOf, areaSkuOf, skuOfAreaSku, missed, short } =
    history;
  const missedFrom = (retailerOf[leaf] ?? 0) * weeks;
  const shortFrom = (skuOfAreaSku[areaSkuOf[leaf] ?? 0] ?? 0) * weeks;
  const coverage = coverageOf(history, retailerOf[leaf] ?? 0);
  const end = rowStarts[leaf + 1] ?? 0;
  let row = rowStarts[leaf] ?? 0;
  const first = rowWeeks[row] ?? 0;
  return (week: number): { requested: number; kind: OrderKind } | undefined => {
    if (week < first || week >= weeks) return undefined;
    while (row < end && (rowWeeks[row] ?? 0) < week) row++;
    const here = row < end && rowWeeks[row] === week;
    const requested = here ? (rowUnits[row] ?? 0) : 0;
    const unreached = missed[missedFrom + week] === 1 || coverage?.[week] === 0;
    if (unreached && requested === 0) return { requested, kind: 'missing' };
    const cut = unreached || short[shortFrom + week] === 1 || (here && rowKinds[row] === censored);
    return { requested, kind: cut ? 'censored' : 'observed' };
  };
}
