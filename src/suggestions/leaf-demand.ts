import type { ForecastNode } from '../read-models/readers/forecast-rows.js';

/**
 * A leaf's forecast of demand, from its forecast of orders: an order before a closed week is for two weeks, and in the closed week customers
 * buy all the same, as much as in the week before it.
 *
 * @param coverage  shape (horizon,): weeks of demand ordered in each week, see `callCoverage`; absent: 1 everywhere
 */
export function leafDemand(leaf: ForecastNode, coverage: Float64Array | undefined): ForecastNode {
  if (!coverage || coverage.every((weeks) => weeks === 1)) return leaf;
  const perWeek = (values: ArrayLike<number>) => demandOfWeeks(values, coverage);
  const whole = (values: ArrayLike<number>) => Int32Array.from(perWeek(values), Math.round);
  const { expected, mean, p10, p50, p90 } = leaf;
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
