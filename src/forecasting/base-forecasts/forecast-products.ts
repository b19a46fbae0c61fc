import { intermittentLeaf, type LentSeason } from '../../timeseries/models/intermittent-leaf.js';
import type { OrderRhythmFit } from '../../timeseries/models/order-rhythm.js';
import { movingAverage } from '../../timeseries/models/moving-average.js';
import { forecastAggregate } from './aggregate-forecast.js';
import { denseDemand, orderHistory, usualCoverage, type DenseDemand } from '../history/demand-history.js';
import { productSeason } from './lent-seasons.js';
import { SeriesSum } from '../history/series-sum.js';
import { seasonFor, type ForecastBuffers } from '../forecast-buffers.js';

/**
 * First pass over products `from` … `to` − 1: the product's season, and a base forecast for the product as a whole and for every live
 * leaf.
 *
 * Expected units of leaves are not coherent yet; their rhythm is kept, since the reasons of a suggestion use it.
 */
export function forecastProducts(buffers: ForecastBuffers, from: number, to: number): void {
  for (let sku = from; sku < to; sku++) forecastProduct(buffers, sku);
}

function forecastProduct(buffers: ForecastBuffers, sku: number): void {
  const { history, skus, horizon, seasons, skuSeasons } = buffers;
  const { weeks, familyOf, skuLeaves, live } = history;
  const total = new SeriesSum(weeks);
  const demands: [leaf: number, demand: DenseDemand][] = [];
  for (let leaf = skuLeaves[sku] ?? 0; leaf < (skuLeaves[sku + 1] ?? 0); leaf++) {
    const demand = denseDemand(history, leaf);
    if (!demand) continue;
    total.add(demand);
    if (live[leaf] === 1) demands.push([leaf, demand]);
  }
  if (demands.length === 0) return;
  const units = total.values();
  skuSeasons.set(productSeason(seasons, familyOf[sku] ?? 0, units, weeks), sku * (weeks + horizon));
  for (const [leaf, demand] of demands) forecastLeaf(buffers, leaf, demand, seasonFor(buffers, sku, demand.start));
  skus.expected.set(forecastAggregate(units, seasonFor(buffers, sku, weeks - units.length), horizon), sku * horizon);
}

function forecastLeaf(
  buffers: ForecastBuffers,
  leaf: number,
  { units, weights }: DenseDemand,
  season: LentSeason,
): void {
  const { history, leaves, horizon, usualGap, usualUnits, activeProbability } = buffers;
  const { mean, rhythm: sold } = intermittentLeaf(units, horizon, weights ? { season, weights } : { season });
  const rhythm = orderRhythmOf(buffers, leaf, season) ?? sold;
  const steady = steadyUnits(units, weights);
  for (let h = 0; h < horizon; h++)
    leaves.expected[leaf * horizon + h] =
      (1 - quarterShare - yearsShare) * (mean[h] ?? 0) + steady * (season.ahead[h] ?? 1);
  const weeksPerCall = usualCoverage(history, history.retailerOf[leaf] ?? 0);
  usualGap[leaf] = weeksPerCall * rhythm.usualGap;
  usualUnits[leaf] = weeksPerCall * rhythm.size;
  activeProbability[leaf] = Math.max(rhythm.alive, sold.alive);
}

/** The rhythm of a leaf's orders where counts say what it sold: a shop sells every day what it orders now and then. */
function orderRhythmOf(
  { history, horizon }: ForecastBuffers,
  leaf: number,
  season: LentSeason,
): OrderRhythmFit | undefined {
  const { sold } = history;
  if (!sold || sold.starts[leaf] === sold.starts[leaf + 1]) return undefined;
  const orders = denseDemand(orderHistory(history), leaf);
  if (!orders) return undefined;
  const { units, weights } = orders;
  return intermittentLeaf(units, horizon, weights ? { season, weights } : { season }).rhythm;
}

/** Shares of plain means in a leaf's forecast: the intermittent model alone fades too soon after a long silence. */
const [quarterShare, yearsShare] = [0.25, 0.15];
const [quarter, twoYears] = [13, 104];

/** What the plain means add: units per week. */
function steadyUnits(units: Float64Array, weights: Float64Array | undefined): number {
  const mean = (window: number) => movingAverage(units, 1, window, weights)[0] ?? 0;
  return quarterShare * mean(quarter) + yearsShare * mean(twoYears);
}
