import { localValue, trustedValue } from './local-value.js';

/**
 * Loess smooth of n equally spaced values, computed at every `jump`-th and drawn straight between.
 *
 * @param y  the first value is y[offset], the next y[offset + stride], …; never written to
 * @param out  where the smooth goes: out[outOffset], out[outOffset + stride], …
 * @param ends  whether the smooth is also drawn one step before the first and after the last value (then out starts there)
 * @param trust  of each value, laid out as y: 0 (missing) … 1, multiplied to the weights of distance; absent: all 1
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
  trust?: Float64Array,
): void {
  const at = (x: number, left: number, right: number) =>
    trust === undefined
      ? localValue(y, offset, stride, n, width, degree, x, left, right)
      : trustedValue(y, trust, offset, stride, n, width, degree, x, left, right);
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
