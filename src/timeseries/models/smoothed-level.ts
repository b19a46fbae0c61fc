/**
 * Last level of simple exponential smoothing that starts at the first value.
 *
 * @param values  the first `count` entries are read, oldest first, count ≥ 1
 * @param smoothing  0 < α ≤ 1
 * @param trust  per value 0 … 1: how far it may move the level; absent: all 1
 */
export function smoothedLevel(values: Float64Array, count: number, smoothing: number, trust?: Float64Array): number {
  let level = values[0]!;
  if (trust === undefined) for (let i = 1; i < count; i++) level += smoothing * (values[i]! - level);
  else for (let i = 1; i < count; i++) level += smoothing * trust[i]! * (values[i]! - level);
  return level;
}
