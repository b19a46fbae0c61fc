/**
 * Quantile of values with weights: the inverse of their weighted empirical distribution (type 1 of Hyndman & Fan), the smallest
 * value up to which the share of the weights reaches `level`. O(n log n).
 *
 * @param values  shape (n,); never written to
 * @param weights  shape (n,): ≥ 0; never written to
 * @param level  0 < level < 1
 * @returns one of the values; 0 where all weights are 0
 * @see Hyndman & Fan (1996), The American Statistician 50(4), 361–365
 * @example weightedQuantile(Float64Array.of(3, 1, 2), Float64Array.of(2, 1, 1), 0.5) // → 2
 */
export function weightedQuantile(values: Float64Array, weights: Float64Array, level: number): number {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order.sort((a, b) => values[a]! - values[b]! || a - b);
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  if (!(total > 0)) return 0;
  let mass = 0;
  for (const i of order) {
    mass += weights[i]!;
    if (mass >= level * total) return values[i]!;
  }
  return values[order[order.length - 1]!]!;
}
