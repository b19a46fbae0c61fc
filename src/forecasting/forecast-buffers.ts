import type { LentSeason } from '../timeseries/models/intermittent-leaf.js';
import type { DemandHistory } from './history/demand-history.js';
import type { LentSeasons } from './base-forecasts/lent-seasons.js';
import { nodeForecasts, type NodeForecasts } from './node-forecasts.js';
import { sharedCopy, sharedFloat64 } from '../kernel/shared-arrays.js';

/** Shared memory that the threads of a forecast run work on. Each writes the nodes of its own products only. */
export interface ForecastBuffers {
  readonly history: DemandHistory;
  readonly horizon: number;
  readonly seasons: LentSeasons;
  /** shape (skus × (weeks + horizon),): the season of each product, which its leaves borrow */
  readonly skuSeasons: Float64Array;
  /** shape (skus × horizon,): forecasts of the global model of products */
  readonly skuGlobal: Float64Array;
  /** shape (leaves,): units per week that the model of pairs expects, season left out; NaN where it has no estimate */
  readonly pairLevels: Float64Array;
  /** shape (retailers × weeks,): total demand of each retailer */
  readonly retailerDemand: Float64Array;
  /** shape (retailers × horizon,): forecasts of the global model of retailers; NaN where it has none */
  readonly retailerGlobal: Float64Array;
  readonly leaves: NodeForecasts;
  readonly areaSkus: NodeForecasts;
  readonly skus: NodeForecasts;
  /** shape (nodes,) each: how far orders of a week usually lie from those of the week a year before */
  readonly changes: { readonly leaves: Float64Array; readonly areaSkus: Float64Array; readonly skus: Float64Array };
  /** shape (leaves,): usual weeks between orders, usual units per order, probability that it is still ordered at all */
  readonly usualGap: Float64Array;
  readonly usualUnits: Float64Array;
  readonly activeProbability: Float64Array;
}

/** Buffers of a run whose forecasts are still empty. */
export function createForecastBuffers(
  history: DemandHistory,
  horizon: number,
  seasons: LentSeasons,
  retailerDemand: Float64Array,
): ForecastBuffers {
  const leaves = history.retailerOf.length;
  const skus = history.skuLeaves.length - 1;
  return {
    ...{ history, horizon, seasons },
    skuSeasons: sharedFloat64(skus * (history.weeks + horizon)),
    skuGlobal: sharedFloat64(skus * horizon),
    pairLevels: sharedFloat64(leaves).fill(NaN),
    retailerDemand: sharedCopy(retailerDemand),
    retailerGlobal: sharedFloat64((retailerDemand.length / history.weeks) * horizon),
    leaves: nodeForecasts(leaves, horizon),
    areaSkus: nodeForecasts(history.skuOfAreaSku.length, horizon),
    skus: nodeForecasts(skus, horizon),
    changes: {
      leaves: sharedFloat64(leaves),
      areaSkus: sharedFloat64(history.skuOfAreaSku.length),
      skus: sharedFloat64(skus),
    },
    usualGap: sharedFloat64(leaves),
    usualUnits: sharedFloat64(leaves),
    activeProbability: sharedFloat64(leaves),
  };
}

/** The season of a product as it meets a series that begins in week `start` and is forecast from the end of the history. */
export function seasonFor({ history, horizon, skuSeasons }: ForecastBuffers, sku: number, start: number): LentSeason {
  const stride = history.weeks + horizon;
  return seasonFrom(skuSeasons.subarray(sku * stride, (sku + 1) * stride), start, history.weeks);
}

/** A season over all weeks, cut into what lies behind a series that begins in week `start` and what lies ahead. */
export function seasonFrom(factors: Float64Array, start: number, weeks: number): LentSeason {
  return { past: factors.subarray(start, weeks), ahead: factors.subarray(weeks) };
}
