import type { ForecastNode } from '../read-models/readers/forecast-rows.js';

/**
 * A leaf's forecast of demand, from its forecast of orders: an order before a closed week is for two weeks, and in the closed week customers
 * buy all the same, as much as in the week before it. So they do after the last week in which something is ordered: a product that
 * is no longer delivered still sells.
 *
 * @param coverage  shape (horizon,): weeks of demand ordered in each week, see `callCoverage`; absent: 1 everywhere
 * @param closes  whether the retailer will be closed, so that nobody buys after its last order
 */
export function leafDemand(leaf: ForecastNode, coverage: Float64Array | undefined, closes = false): ForecastNode {
  const { expected, mean, p10, p50, p90 } = leaf;
  const last = closes ? -1 : expected.findLastIndex((units) => units > 0);
  const endsBefore = last >= 0 && last < expected.length - 1;
  const followed = coverage ?? new Float64Array(expected.length).fill(1);
  // Weeks after the last order are as that of the order.
  const covered = endsBefore ? followed.map((weeks, week) => (week > last ? 0 : weeks)) : followed;
  if (covered.every((weeks) => weeks === 1)) return leaf;
  const perWeek = (values: ArrayLike<number>) => demandOfWeeks(values, covered);
  const whole = (values: ArrayLike<number>) => Int32Array.from(perWeek(values), Math.round);
  return { ...leaf, expected: perWeek(expected), mean: whole(mean), p10: whole(p10), p50: whole(p50), p90: whole(p90) };
}

/** Demand of each week from what is ordered in each, shape (horizon,) both. */
export function demandOfWeeks(ordered: ArrayLike<number>, coverage: Float64Array): Float64Array {
  const demand = new Float64Array(coverage.length);
  // Weeks before the first call are as that call's.
  let known = firstCovered(coverage);
  for (let week = 0; week < coverage.length; week++) {
    if ((coverage[week] ?? 0) > 0) known = week;
    demand[week] = (ordered[known] ?? 0) / (coverage[known] || 1);
  }
  return demand;
}

function firstCovered(coverage: Float64Array): number {
  return Math.max(
    0,
    coverage.findIndex((weeks) => weeks > 0),
  );
}
