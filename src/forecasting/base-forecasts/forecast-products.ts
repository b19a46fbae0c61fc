import { intermittentLeaf, type LentSeason } from '../../timeseries/models/intermittent-leaf.js';
import { movingAverage } from '../../timeseries/models/moving-average.js';
import { forecastAggregate } from './aggregate-forecast.js';
import { denseDemand, type DenseDemand } from '../history/demand-history.js';
import { productSeason } from './lent-seasons.js';
import { SeriesSum } from '../history/series-sum.js';
import { seasonFor, type Workplace } from '../threads/workplace.js';

/**
 * First pass over products `from` … `to` − 1: the product's season, and a base forecast for the product as a whole and for every live
 * leaf.
 *
 * Leaves come out as expected units before they are made to add up; their rhythm is kept for whoever explains an order.
 */
export function forecastProducts(place: Workplace, from: number, to: number): void {
  for (let sku = from; sku < to; sku++) forecastProduct(place, sku);
}

function forecastProduct(place: Workplace, sku: number): void {
  const { history, skus, horizon, seasons, skuSeasons } = place;
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
  for (const [leaf, demand] of demands) forecastLeaf(place, leaf, demand, seasonFor(place, sku, demand.start));
  skus.expected.set(forecastAggregate(units, seasonFor(place, sku, weeks - units.length), horizon), sku * horizon);
}

function forecastLeaf(place: Workplace, leaf: number, { units, weights }: DenseDemand, season: LentSeason): void {
  const { leaves, horizon, usualGap, usualUnits, alive } = place;
  const { mean, rhythm } = intermittentLeaf(units, horizon, weights ? { season, weights } : { season });
  const steady = steadyUnits(units, weights);
  for (let h = 0; h < horizon; h++)
    leaves.expected[leaf * horizon + h] =
      (1 - quarterShare - yearsShare) * (mean[h] ?? 0) + steady * (season.ahead[h] ?? 1);
  usualGap[leaf] = rhythm.usualGap;
  usualUnits[leaf] = rhythm.size;
  alive[leaf] = rhythm.alive;
}

/** Shares of plain means in a leaf's forecast: rhythm and fading alone give up too soon on what has been silent for long. */
const [quarterShare, yearsShare] = [0.25, 0.15];
const [quarter, twoYears] = [13, 104];

/** What the plain means add: units per week. */
function steadyUnits(units: Float64Array, weights: Float64Array | undefined): number {
  const mean = (window: number) => movingAverage(units, 1, window, weights)[0] ?? 0;
  return quarterShare * mean(quarter) + yearsShare * mean(twoYears);
}
