import { assembleForecast } from './assemble-forecast.js';
import { groupedBaseForecasts } from './base-forecasts/grouped-base-forecasts.js';
import { leafBases } from './basis/leaf-bases.js';
import { applyDeclarations, type MovedLeaf } from './declarations/apply-declarations.js';
import { groupedForecasts } from './ranges/grouped-forecasts.js';
import { orderHistory, type DemandHistory } from './history/demand-history.js';
import { groupedDemand, type GroupedLevel } from './history/grouped-demand.js';
import type { Forecast } from './forecast-level.js';
import { liveTree } from './reconciliation/live-tree.js';
import { learnSeasons } from './base-forecasts/lent-seasons.js';
import { seasonalSinceCounts } from './base-forecasts/seasonal-since-counts.js';
import { reconcile } from './reconciliation/reconcile.js';
import { wholePasses, type PassRunner } from './threads/passes.js';
import type { NamedHistory } from './history/read-demand-history.js';
import { createForecastBuffers, type ForecastBuffers } from './forecast-buffers.js';
import type { FestivalLocale } from '../calendar/festival.js';

export interface ForecastParameters {
  /** weeks ahead, whole number ≥ 1 */
  readonly horizon: number;
  readonly holidays: FestivalLocale;
}

/** Receives the step of a forecast in the making and the share of the whole that is done, 0 … 1. */
export type ForecastProgress = (step: string, share: number) => void;

/**
 * Forecasts every level from a history: seasons, base forecasts by threads, reconciliation, quantiles by threads, whole units.
 *
 * @param startPasses  starts the threads that run the passes on the buffers
 */
export async function makeForecast(
  known: NamedHistory,
  { horizon, holidays }: ForecastParameters,
  startPasses: (buffers: ForecastBuffers) => PassRunner,
  onProgress: ForecastProgress = () => undefined,
): Promise<Forecast> {
  const groups = groupedLevelsOf(known);
  const { total, suppliers, retailers, families } = groups;
  const [firstTotal, firstFamilies] = groupedDemand(known.history, [total, families]);
  onProgress('seasons', 0.05);
  const none = new Float64Array();
  const seasons = learnSeasons(known, firstTotal ?? none, firstFamilies ?? none, horizon, holidays);
  const history = seasonalSinceCounts(known.history, seasons);
  const named = { ...known, history };
  const demand = groupedDemand(history, [total, suppliers, retailers]);
  const [totalDemand, , retailerDemand] = demand;
  const buffers = createForecastBuffers(history, horizon, seasons, retailerDemand ?? none);
  const runPass = startPasses(buffers);
  const whole = wholePasses.map((pass) => runPass(pass, () => undefined));
  await runPass('forecast', (share) => onProgress('forecast', 0.1 + 0.55 * share));
  await Promise.all(whole);
  const tree = liveTree(history);
  const baseOf = (level: GroupedLevel, units: Float64Array | undefined) =>
    groupedBaseForecasts(level, units ?? none, seasons.total, buffers);
  const own = {
    total: baseOf(groups.total, totalDemand),
    retailers: baseOf(groups.retailers, retailerDemand),
  };
  let moved: readonly MovedLeaf[] = [];
  reconcile(buffers, tree, own, { moveLeaves: () => (moved = applyDeclarations(named, buffers)), open: known.open });
  onProgress('reconcile', 0.7);
  await runPass('quantiles', (share) => onProgress('quantiles', 0.7 + 0.2 * share));
  const [totalOrders, supplierOrders, retailerOrders] = groupedOrders(history, groups, demand);
  const forecastsOf = (level: GroupedLevel, units: Float64Array | undefined) =>
    groupedForecasts(buffers, tree, level, units ?? none);
  const bases = leafBases(history, tree.leaves, moved);
  const forecast = assembleForecast(named, buffers, tree, bases, {
    total: forecastsOf(groups.total, totalOrders),
    suppliers: forecastsOf(groups.suppliers, supplierOrders),
    retailers: forecastsOf(groups.retailers, retailerOrders),
  });
  onProgress('whole units', 0.95);
  return forecast;
}

/** Histories of orders, which ranges are of: the demand itself where nothing was counted. */
function groupedOrders(
  history: DemandHistory,
  { total, suppliers, retailers }: ReturnType<typeof groupedLevelsOf>,
  demand: readonly Float64Array[],
): readonly Float64Array[] {
  return history.sold ? groupedDemand(orderHistory(history), [total, suppliers, retailers]) : demand;
}

function groupedLevelsOf({ names, history }: NamedHistory) {
  const skuOf = (leaf: number) => history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0;
  const families = history.familyOf.reduce((most, family) => Math.max(most, family + 1), 0);
  return {
    total: { nodes: 1, nodeOf: () => 0 },
    suppliers: { nodes: names.suppliers.length, nodeOf: (leaf) => names.supplierOf[skuOf(leaf)] ?? 0 },
    retailers: { nodes: names.retailers.length, nodeOf: (leaf) => history.retailerOf[leaf] ?? 0 },
    families: { nodes: families, nodeOf: (leaf) => history.familyOf[skuOf(leaf)] ?? 0 },
  } satisfies Record<string, GroupedLevel>;
}
