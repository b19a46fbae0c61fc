import { daysBetween } from '../calendar/weeks.js';
import { usualLevelSpread, varianceAroundLevel } from '../order-policy/level-spread.js';

/** What a forecast says of one retailer and product: shape (weeks,) each, from the Monday `firstWeek` on. */
export interface LeafForecastFigures {
  readonly firstWeek: string;
  readonly expected: ArrayLike<number>;
  readonly p10: ArrayLike<number>;
  readonly p90: ArrayLike<number>;
}

/** Demand from a day on, per day: what a shop is expected to need. */
export interface LeafOutlook {
  /** expected units a day */
  readonly perDay: number;
  /** variance of a day's units around their level */
  readonly variancePerDay: number;
  /** standard deviation of the level itself, which all days share, as a share of it */
  readonly levelSpread: number;
}

/**
 * The outlook over `days` days from `on`, evened out over at least a usual gap between orders: a shop sells every day what it
 * orders now and then, so of the variance of its orders only what exceeds that of their rhythm is its customers'.
 */
export function leafOutlook(
  figures: LeafForecastFigures,
  on: string,
  days: number,
  { usualGapWeeks, usualUnits }: { readonly usualGapWeeks: number; readonly usualUnits: number },
): LeafOutlook {
  const { firstWeek, expected, p10, p90 } = figures;
  const horizon = expected.length;
  const from = Math.min(horizon - 1, Math.max(0, Math.floor(daysBetween(firstWeek, on) / 7)));
  const weeks = Math.ceil(Math.max(days / 7, Math.min(usualGapWeeks, horizon)));
  const to = Math.min(horizon, from + weeks);
  let [units, variance] = [0, 0];
  for (let h = from; h < to; h++) {
    const week = expected[h] ?? 0;
    units += week;
    // Orders of a usual size, now one and now none, vary by so much although customers buy evenly.
    const batches = Math.max(0, week * (usualUnits - week));
    variance += Math.max(0, varianceAroundLevel(week, p10[h] ?? 0, p90[h] ?? 0) - batches);
  }
  const span = 7 * (to - from);
  // Sales in single units vary at least as chance does.
  return {
    perDay: units / span,
    variancePerDay: Math.max(units, variance) / span,
    levelSpread: usualLevelSpread,
  };
}
