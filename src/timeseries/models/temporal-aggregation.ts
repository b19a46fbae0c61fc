import { weightedSeries } from '../weighted-series.js';
import { checkCount, checkSeries } from '../check.js';
import { SeriesError } from '../series-error.js';
import { aggregatedLevel } from './aggregated-level.js';
import { flat } from './flat.js';

/** A week, four weeks, a quarter. */
const WIDTHS = [1, 4, 13];

/**
 * Smoothed demand at several grains, averaged: what is noise by the week shows its level by the month and the quarter.
 *
 * @param demand  shape (n,), n ≥ 1: units per period, oldest first, finite; never written to
 * @param horizon  periods ahead, whole number ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed): a block's sum is estimated from its periods by weight,
 *   and moves the level by their mean weight; absent: all 1
 * @param widths  periods per block, whole numbers ≥ 1; those of which the series does not hold two are left out
 * @returns shape (horizon,): expected units per period, the same in each
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @see Kourentzes, Petropoulos & Trapero (2014), IJF 30(2), 291–302
 * @example temporalAggregation(Float64Array.of(0, 4, 0, 0, 6, 0, 5, 0), 2, undefined, [1, 2]) // → [1.727, 1.727]
 */
export function temporalAggregation(
  demand: Float64Array,
  horizon: number,
  weights?: Float64Array,
  widths: readonly number[] = WIDTHS,
): Float64Array {
  checkSeries('demand', demand, 1);
  checkCount('horizon', horizon);
  const series = weightedSeries(demand, weights);
  if (widths.length === 0) throw new SeriesError('widths', 'at least 1 value(s)', '0');
  let sum = 0;
  let used = 0;
  for (const width of widths) {
    checkCount('widths', width);
    if (used > 0 && demand.length < 2 * width) continue;
    sum += aggregatedLevel(series.y, Math.min(width, demand.length), series.weights);
    used++;
  }
  return flat(sum / used, horizon);
}
