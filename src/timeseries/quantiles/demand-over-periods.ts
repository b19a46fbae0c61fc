import { checkShare } from '../check.js';
import { SeriesError } from '../series-error.js';
import { type OrderSizes } from './order-sizes.js';

/** Cells that a distribution may have: beyond, units are counted in larger steps. */
const CELLS = 600;

/** How likely each total is: `chances[i]` is the chance of `i × step` units. */
export interface DemandDistribution {
  readonly step: number;
  /** shape (k,): adding up to 1 */
  readonly chances: Float64Array;
}

/**
 * The distribution of demand summed over several periods (the protection interval of a suggestion).
 *
 * Each period sees an order with the chance that makes its expected demand, of one of the series' own sizes; periods are taken as
 * independent. Zero, one, two … orders give the sum its true shape: quantiles of weeks do not add up, this does.
 *
 * O(periods × cells × sizes) time, cells ≤ 600 per order of the largest size.
 *
 * @param means  shape (periods,): expected units of each period, ≥ 0
 * @param sizes  of one order
 * @returns how likely each total is
 * @throws {SeriesError} naming the position of a mean that is no number ≥ 0
 * @example
 * const sizes = orderSizes(Float64Array.of(2, 2, 2));
 * demandOverPeriods(Float64Array.of(1, 1), sizes).chances // → [0.25, 0, 0.5, 0, 0.25]
 */
export function demandOverPeriods(
  means: Float64Array,
  { sizes, chances, mean: usual }: OrderSizes,
): DemandDistribution {
  means.forEach((mean, h) => {
    if (!(mean >= 0 && Number.isFinite(mean)))
      throw new SeriesError('means', 'a finite number ≥ 0', `${mean}`, { position: h });
  });
  if (sizes.length === 0 || means.every((mean) => mean === 0)) return { step: 1, chances: Float64Array.of(1) };
  const scales = means.map((mean) => Math.max(1, mean / usual));
  const most = sizes[sizes.length - 1]! * scales.reduce((sum, scale) => sum + scale, 0);
  const whole = sizes.every((size) => Number.isInteger(size)) && scales.every((scale) => scale === 1);
  const step = whole ? Math.max(1, Math.ceil(most / CELLS)) : most / CELLS;
  let total = Float64Array.of(1) as Float64Array;
  means.forEach((mean, h) => {
    const order = Math.min(1, mean / usual);
    const largest = Math.ceil((sizes[sizes.length - 1]! * scales[h]!) / step);
    const next = new Float64Array(total.length + largest);
    for (let i = 0; i < total.length; i++) next[i] = total[i]! * (1 - order);
    for (let k = 0; k < sizes.length; k++) {
      const place = (sizes[k]! * scales[h]!) / step;
      const low = Math.floor(place);
      const upper = place - low;
      const chance = order * chances[k]!;
      for (let i = 0; i < total.length; i++) {
        next[i + low]! += total[i]! * chance * (1 - upper);
        if (upper > 0) next[i + low + 1]! += total[i]! * chance * upper;
      }
    }
    total = next;
  });
  return { step, chances: total };
}

/**
 * Quantile of a demand distribution.
 *
 * @param demand  from {@link demandOverPeriods}
 * @param level  0 < level < 1
 * @returns least number of units that demand stays within with chance `level`
 * @throws {SeriesError} on a level outside (0, 1)
 * @example
 * const sizes = orderSizes(Float64Array.of(0, 4, 0, 4, 6, 0));
 * demandQuantile(demandOverPeriods(Float64Array.of(2, 2, 2), sizes), 0.95) // → 14
 */
export function demandQuantile({ step, chances }: DemandDistribution, level: number): number {
  checkShare('level', level);
  let sum = 0;
  for (let i = 0; i < chances.length; i++) {
    sum += chances[i]!;
    if (sum >= level - 1e-12) return i * step;
  }
  return (chances.length - 1) * step;
}
