import { assembleForecast } from './assemble-forecast.js';
import { crossedBase, crossedDemand, crossedForecasts, type Crossing } from './base-forecasts/crossed-level.js';
import type { Forecast } from './forecast-level.js';
import { liveTree } from './reconciliation/live-tree.js';
import { learnSeasons } from './base-forecasts/lent-seasons.js';
import { reconcile } from './reconciliation/reconcile.js';
import { wholePasses, type PassRunner } from './threads/passes.js';
import type { NamedHistory } from './history/read-demand-history.js';
import { openWorkplace, type Workplace } from './threads/workplace.js';
import type { FestivalLocale } from '../calendar/festival.js';

export interface ForecastParameters {
  /** weeks ahead, whole number ≥ 1 */
  readonly horizon: number;
  readonly holidays: FestivalLocale;
}

/** What a forecast says while it is made: the step and the share of the whole that is done, 0 … 1. */
export type ForecastProgress = (step: string, share: number) => void;

/**
 * Forecasts every level from a history: seasons, base forecasts by threads, reconciliation, quantiles by threads, whole units.
 *
 * @param startPasses  hands the workplace to those who run the passes
 */
export async function makeForecast(
  named: NamedHistory,
  { horizon, holidays }: ForecastParameters,
  startPasses: (place: Workplace) => PassRunner,
  onProgress: ForecastProgress = () => undefined,
): Promise<Forecast> {
  const { history } = named;
  const crossings = crossingsOf(named);
  const demand = crossedDemand(history, [
    crossings.total,
    crossings.suppliers,
    crossings.retailers,
    crossings.families,
  ]);
  const [totalDemand, supplierDemand, retailerDemand, familyDemand] = demand;
  onProgress('seasons', 0.05);
  const none = new Float64Array();
  const seasons = learnSeasons(named, totalDemand ?? none, familyDemand ?? none, horizon, holidays);
  const place = openWorkplace(history, horizon, seasons, retailerDemand ?? none);
  const runPass = startPasses(place);
  const whole = wholePasses.map((pass) => runPass(pass, () => undefined));
  await runPass('forecast', (share) => onProgress('forecast', 0.1 + 0.55 * share));
  await Promise.all(whole);
  const tree = liveTree(history);
  const own = (crossing: Crossing, units: Float64Array | undefined) =>
    crossedBase(crossing, units ?? none, seasons.total, place);
  reconcile(place, tree, {
    total: own(crossings.total, totalDemand),
    retailers: own(crossings.retailers, retailerDemand),
  });
  onProgress('reconcile', 0.7);
  await runPass('quantiles', (share) => onProgress('quantiles', 0.7 + 0.2 * share));
  const crossed = (crossing: Crossing, units: Float64Array | undefined) =>
    crossedForecasts(place, tree, crossing, units ?? none);
  const forecast = assembleForecast(named, place, tree, {
    total: crossed(crossings.total, totalDemand),
    suppliers: crossed(crossings.suppliers, supplierDemand),
    retailers: crossed(crossings.retailers, retailerDemand),
  });
  onProgress('whole units', 0.95);
  return forecast;
}

function crossingsOf({ names, history }: NamedHistory) {
  const skuOf = (leaf: number) => history.skuOfAreaSku[history.areaSkuOf[leaf] ?? 0] ?? 0;
  const families = history.familyOf.reduce((most, family) => Math.max(most, family + 1), 0);
  return {
    total: { nodes: 1, nodeOf: () => 0 },
    suppliers: { nodes: names.suppliers.length, nodeOf: (leaf) => names.supplierOf[skuOf(leaf)] ?? 0 },
    retailers: { nodes: names.retailers.length, nodeOf: (leaf) => history.retailerOf[leaf] ?? 0 },
    families: { nodes: families, nodeOf: (leaf) => history.familyOf[skuOf(leaf)] ?? 0 },
  } satisfies Record<string, Crossing>;
}
