import { checkShare } from '../check.js';
import { SeriesError } from '../series-error.js';

/**
 * Empirical quantile by interpolation between order statistics: type 6 of Hyndman & Fan, position (n + 1)·p among x₁ ≤ … ≤ xₙ, held
 * between the first and the last.
 *
 * O(1) time.
 *
 * @param sorted  shape (n,), n ≥ 1: ascending
 * @param level  p, 0 < p ≤ 1
 * @returns a value between the least and the greatest
 * @throws {SeriesError} where there is no value, or on a level outside (0, 1]
 * @see Hyndman & Fan (1996), The American Statistician 50(4), 361–365
 * @example quantile(Float64Array.of(1, 2, 4), 0.5) // → 2
 */
export function quantile(sorted: ArrayLike<number>, level: number): number {
  checkShare('level', level);
  if (sorted.length === 0) throw new SeriesError('sorted', 'at least 1 value(s)', '0');
  const last = sorted.length - 1;
  const position = Math.min(last, Math.max(0, level * (sorted.length + 1) - 1));
  const low = Math.floor(position);
  const high = Math.min(last, low + 1);
  return sorted[low]! + (position - low) * (sorted[high]! - sorted[low]!);
}
