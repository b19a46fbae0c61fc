import { type OrderSizes } from './order-sizes.js';
import { orderChance } from './period-quantile.js';

/** A quantile in whole units. */
export interface WholeQuantile {
  readonly units: number;
  /**
   * Of the chance of exactly so many units, the share that lies below the level, 0 … 1: where half of all weeks see no order,
   * the p10 of 0 units is met by many more than a tenth of them, and only a share of 0.2 of those counts as below.
   */
  readonly share: number;
}

const NONE: WholeQuantile = { units: 0, share: 1 };

/**
 * Quantile of demand in one period that sees an order with some chance, of an empirical size; rounded to whole units.
 *
 * @param mean  expected units in the period, ≥ 0
 * @param sizes  of one order
 * @param level  0 < level < 1
 * @returns units and, where they tie, the share below the level
 * @example
 * const sizes = orderSizes(Float64Array.of(0, 4, 0, 4, 6, 0));
 * wholePeriodQuantile(1.5, sizes, 0.9).units // → 6
 */
export function wholePeriodQuantile(mean: number, sizes: OrderSizes, level: number): WholeQuantile {
  if (mean <= 0 || sizes.sizes.length === 0) return { ...NONE, share: level };
  const { order, scale } = orderChance(mean, sizes);
  return atLevel(level, sizes.sizes.length + 1, (i) =>
    i === 0 ? [0, 1 - order] : [scale * sizes.sizes[i - 1]!, order * sizes.chances[i - 1]!],
  );
}

/**
 * Quantile of units that lie around their mean as errors did, each as likely as the other; rounded to whole units.
 *
 * @param mean  expected units, ≥ 0
 * @param errors  shape (n,), n ≥ 1, ascending: as shares of the mean
 * @param level  0 < level < 1
 * @returns units and, where they tie, the share below the level
 * @example wholeEmpiricalQuantile(20, [-0.5, -0.1, 0, 0.2, 0.4], 0.5).units // → 20
 */
export function wholeEmpiricalQuantile(mean: number, errors: ArrayLike<number>, level: number): WholeQuantile {
  return atLevel(level, errors.length, (i) => [Math.max(0, mean * (1 + errors[i]!)), 1 / errors.length]);
}

/** @param outcome  of `count` outcomes, units ascending: units and chance of the i-th */
function atLevel(
  level: number,
  count: number,
  outcome: (i: number) => readonly [units: number, chance: number],
): WholeQuantile {
  let [units, below, sum] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [value, chance] = outcome(i);
    const whole = Math.round(value);
    if (whole !== units) {
      if (sum >= level - 1e-12) break;
      [units, below] = [whole, sum];
    }
    sum += chance;
  }
  return { units, share: sum > below ? Math.min(1, Math.max(0, (level - below) / (sum - below))) : 1 };
}
