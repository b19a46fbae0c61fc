const tables: Float64Array[] = [];
/** Tables for longer reaches would fill the memory and are seldom asked for twice. */
const LONGEST_TABLE = 2048;

/** Tricube weights of neighbours at distance 0, 1, … `most` where the smoother reaches that far; kept for each reach. */
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
 * Value at `x` of a local polynomial through values at positions 1 … n, tricube weights over positions left … right.
 *
 * @param y  values; the first is y[offset], the next y[offset + stride], …
 * @param width  span of the smoother in values; above n the weights widen beyond the ends
 * @param degree  0 local mean, 1 local line
 */
function localValue(
  y: Float64Array,
  offset: number,
  stride: number,
  n: number,
  width: number,
  degree: 0 | 1,
  x: number,
  left: number,
  right: number,
): number {
  let reach = Math.max(x - left, right - x);
  if (width > n) reach += (width - n) >> 1;
  const weights = tricube(reach, Math.max(x - left, right - x));
  const furthest = Math.floor(0.999 * reach);
  const from = Math.max(left, x - furthest);
  const to = Math.min(right, x + furthest);
  let total = 0;
  let first = 0;
  let second = 0;
  let value = 0;
  let cross = 0;
  for (let j = from; j <= to; j++) {
    const d = j - x;
    const weight = weights[d < 0 ? -d : d]!;
    const at = y[offset + (j - 1) * stride]!;
    total += weight;
    first += weight * d;
    second += weight * d * d;
    value += weight * at;
    cross += weight * d * at;
  }
  if (!(total > 0)) return y[offset + (Math.round(x) - 1) * stride]!;
  const mean = value / total;
  if (degree === 0 || !(reach > 0)) return mean;
  const centre = first / total;
  const spread = second / total - centre * centre;
  if (Math.sqrt(Math.max(0, spread)) <= 0.001 * (n - 1)) return mean;
  return mean - (centre * (cross / total - centre * mean)) / spread;
}

/**
 * Loess smooth of n equally spaced values, computed at every `jump`-th and drawn straight between.
 *
 * @param y  the first value is y[offset], the next y[offset + stride], …; never written to
 * @param out  where the smooth goes: out[outOffset], out[outOffset + stride], …
 * @param ends  whether the smooth is also drawn one step before the first and after the last value (then out starts there)
 * @see Cleveland, Cleveland, McRae & Terpenning (1990), Journal of Official Statistics 6(1), 3–73
 */
export function loess(
  y: Float64Array,
  offset: number,
  stride: number,
  n: number,
  width: number,
  degree: 0 | 1,
  jump: number,
  out: Float64Array,
  outOffset: number,
  ends = false,
): void {
  const at = (x: number, left: number, right: number) =>
    localValue(y, offset, stride, n, width, degree, x, left, right);
  const inner = outOffset + (ends ? stride : 0);
  const place = (x: number) => inner + (x - 1) * stride;
  if (n === 1) out[inner] = y[offset]!;
  else {
    const step = Math.min(jump, n - 1);
    const half = (width + 1) >> 1;
    const bounds = (x: number): [number, number] => {
      if (width >= n || x < half) return [1, Math.min(width, n)];
      if (x >= n - half + 1) return [n - width + 1, n];
      return [x - half + 1, width + x - half];
    };
    const draw = (from: number, to: number) => {
      const a = out[place(from)]!;
      const slope = (out[place(to)]! - a) / (to - from);
      for (let x = from + 1; x < to; x++) out[place(x)] = a + slope * (x - from);
    };
    let last = 1;
    for (let x = 1; x <= n; x += step) {
      out[place(x)] = at(x, ...bounds(x));
      if (x > 1) draw(last, x);
      last = x;
    }
    if (last !== n) {
      out[place(n)] = at(n, ...bounds(last));
      draw(last, n);
    }
  }
  if (!ends) return;
  out[outOffset] = at(0, 1, Math.min(width, n));
  out[place(n + 1)] = at(n + 1, Math.max(1, n - width + 1), n);
}
