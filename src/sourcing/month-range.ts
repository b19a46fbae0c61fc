import { demandQuantile } from '../forecasting/ranges/demand-quantile.js';

/** Between p10 and p90 of a normal distribution lie so many standard deviations. */
const deviationsInRange = 2.5631;
/** How far the misses of neighbouring weeks go together: a level that is wrong is wrong in every week. */
const correlation = 0.35;

/** Weekly figures of a node: shape (weeks,) each. */
export interface WeeklyFigures {
  readonly expected: ArrayLike<number>;
  readonly p10: ArrayLike<number>;
  readonly p90: ArrayLike<number>;
}

/** Expected units and range of a month that holds `shares[week]` of each week. */
export function monthRange({ expected, p10, p90 }: WeeklyFigures, shares: readonly number[]) {
  let [mean, sum, squares] = [0, 0, 0];
  shares.forEach((share, week) => {
    const deviation = (share * ((p90[week] ?? 0) - (p10[week] ?? 0))) / deviationsInRange;
    mean += share * (expected[week] ?? 0);
    sum += deviation;
    squares += deviation * deviation;
  });
  const variance = Math.max(mean, (1 - correlation) * squares + correlation * sum * sum);
  return { mean, p10: demandQuantile(mean, variance, 0.1), p90: demandQuantile(mean, variance, 0.9) };
}
