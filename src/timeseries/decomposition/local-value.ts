const tables: Float64Array[] = [];
/** Tables for longer reaches would fill the memory and are seldom asked for twice. */
const LONGEST_TABLE = 2048;
/** Weights with a smaller sum do not count. */
const LEAST_WEIGHT = 1e-12;

/** Values at equal distances within an array: y[offset], y[offset + stride], …, `n` of them, and their weights laid out the same way. */
export interface StridedValues {
  readonly y: Float64Array;
  /** 0 (missing) … 1 */
  readonly weights: Float64Array;
  readonly offset: number;
  readonly stride: number;
  readonly n: number;
}

/** Tricube weights (1 − (d/reach)³)³ of neighbours at distance d = 0, 1, … `most` where the smoother reaches that far; kept for each reach. */
function tricube(reach: number, most: number): Float64Array {
  const known = tables[reach];
  if (known) return known;
  const kept = reach <= LONGEST_TABLE;
  const table = Float64Array.from({ length: 1 + (kept ? reach : most) }, (_, distance) => {
    if (distance <= 0.001 * reach) return 1;
    const share = distance / reach;
    const rest = 1 - share * share * share;
    return rest * rest * rest;
  });
  if (kept) tables[reach] = table;
  return table;
}

/**
 * Value at `x` of a local polynomial through values at positions 1 … n, with tricube weights over positions left … right times the
 * weights of the values.
 *
 * @param width  span of the smoother in values; above n the weights widen beyond the ends
 * @param degree  0 local mean, 1 local line
 * @returns where no value within reach has weight, the value itself (beyond the ends, the nearest)
 * @see Cleveland (1979), JASA 74, 829–836
 */
export function localValue(
  { y, weights, offset, stride, n }: StridedValues,
  width: number,
  degree: 0 | 1,
  x: number,
  left: number,
  right: number,
): number {
  let reach = Math.max(x - left, right - x);
  if (width > n) reach += (width - n) >> 1;
  const table = tricube(reach, Math.max(x - left, right - x));
  const furthest = Math.floor(0.999 * reach);
  const to = Math.min(right, x + furthest);
  let total = 0;
  let first = 0;
  let second = 0;
  let value = 0;
  let cross = 0;
  for (let j = Math.max(left, x - furthest); j <= to; j++) {
    const d = j - x;
    const position = offset + (j - 1) * stride;
    const weight = weights[position]! * table[d < 0 ? -d : d]!;
    const at = y[position]!;
    total += weight;
    first += weight * d;
    second += weight * d * d;
    value += weight * at;
    cross += weight * d * at;
  }
  if (!(total > LEAST_WEIGHT)) return y[offset + (Math.min(n, Math.max(1, Math.round(x))) - 1) * stride]!;
  return atCentre(degree, reach, n, first / total, second / total, value / total, cross / total);
}

/** The polynomial at distance 0, from the weighted means of distances, their squares, values, and distances times values. */
function atCentre(
  degree: 0 | 1,
  reach: number,
  n: number,
  centre: number,
  square: number,
  mean: number,
  cross: number,
): number {
  if (degree === 0 || !(reach > 0)) return mean;
  const spread = square - centre * centre;
  if (Math.sqrt(Math.max(0, spread)) <= 0.001 * (n - 1)) return mean;
  return mean - (centre * (cross - centre * mean)) / spread;
}
