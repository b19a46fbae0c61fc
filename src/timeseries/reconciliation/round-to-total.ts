import { SeriesError } from '../series-error.js';

/**
 * Whole numbers that add up to `total`, each as near to its value as that allows: the method of the largest remainder.
 *
 * Every value is rounded down; what is missing goes, one each, to the largest fractions, ties to the smaller index. Values
 * that do not add up to the total (by more than ½) are first scaled to it; where all are 0 the total is spread alike.
 *
 * O(n log n) time.
 *
 * @param values  shape (n,), n ≥ 1: finite and ≥ 0
 * @param total  whole number ≥ 0
 * @returns shape (n,): whole numbers ≥ 0, within 1 of the (scaled) values
 * @throws {SeriesError} naming the argument and position
 * @see Balinski & Young (1982), Fair Representation: the method of Hamilton
 * @example roundToTotal(Float64Array.of(1.4, 2.3, 0.3), 4) // → [2, 2, 0]
 */
export function roundToTotal(values: Float64Array, total: number): Float64Array {
  if (!Number.isInteger(total) || total < 0) throw new SeriesError('total', 'a whole number ≥ 0', `${total}`);
  if (values.length === 0 && total > 0) throw new SeriesError('values', 'at least 1 value(s)', '0');
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!(value >= 0 && Number.isFinite(value)))
      throw new SeriesError('values', 'a finite number ≥ 0', `${value}`, { position: i });
    sum += value;
  }
  const scaled =
    Math.abs(sum - total) <= 0.5
      ? values
      : values.map((value) => (sum > 0 ? (value / sum) * total : total / values.length));
  return apportioned(scaled, total);
}

/**
 * Whole numbers ≥ 0 that add up to `total`, from wishes that may be negative and need not quite add up to it.
 *
 * @param wishes  shape (n,), n ≥ 1
 * @param total  whole number ≥ 0
 * @returns shape (n,): whole numbers ≥ 0
 * @see Balinski & Young (1982), Fair Representation: the method of Hamilton
 * @example apportioned(Float64Array.of(2.6, -0.2, 1.6), 4) // → [3, 0, 1]
 */
export function apportioned(wishes: Float64Array, total: number): Float64Array {
  const units = wishes.map((wish) => Math.max(0, Math.floor(wish)));
  let missing = total;
  for (let i = 0; i < units.length; i++) missing -= units[i]!;
  if (missing === 0) return units;
  const order = Uint32Array.from(units, (_, i) => i);
  if (missing > 0) {
    order.sort((a, b) => wishes[b]! - units[b]! - (wishes[a]! - units[a]!) || a - b);
    for (let i = 0; missing > 0; i = (i + 1) % order.length, missing--) units[order[i]!]! += 1;
  } else {
    order.sort((a, b) => wishes[a]! - units[a]! - (wishes[b]! - units[b]!) || b - a);
    for (let i = 0; missing < 0; i = (i + 1) % order.length)
      if (units[order[i]!]! > 0) {
        units[order[i]!]! -= 1;
        missing++;
      }
  }
  return units;
}
