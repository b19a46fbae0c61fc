import { localValue, type StridedValues } from './local-value.js';

/**
 * Loess smooth of n equally spaced values, computed at every `jump`-th and drawn straight between.
 *
 * @param values  never written to
 * @param width  span of the smoother in values
 * @param degree  0 local mean, 1 local line
 * @param jump  the smooth is computed at every `jump`-th value
 * @param out  where the smooth goes: out[outOffset], out[outOffset + stride], …
 * @param ends  whether the smooth is also drawn one step before the first and after the last value (then out starts there)
 * @see Cleveland, Cleveland, McRae & Terpenning (1990), Journal of Official Statistics 6(1), 3–73
 */
export function loess(
  values: StridedValues,
  width: number,
  degree: 0 | 1,
  jump: number,
  out: Float64Array,
  outOffset: number,
  ends = false,
): void {
  const { y, offset, stride, n } = values;
  const at = (x: number, left: number, right: number) => localValue(values, width, degree, x, left, right);
  const inner = outOffset + (ends ? stride : 0);
  const positionOf = (x: number) => inner + (x - 1) * stride;
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
      const a = out[positionOf(from)]!;
      const slope = (out[positionOf(to)]! - a) / (to - from);
      for (let x = from + 1; x < to; x++) out[positionOf(x)] = a + slope * (x - from);
    };
    let last = 1;
    for (let x = 1; x <= n; x += step) {
      out[positionOf(x)] = at(x, ...bounds(x));
      if (x > 1) draw(last, x);
      last = x;
    }
    if (last !== n) {
      out[positionOf(n)] = at(n, ...bounds(last));
      draw(last, n);
    }
  }
  if (!ends) return;
  out[outOffset] = at(0, 1, Math.min(width, n));
  out[positionOf(n + 1)] = at(n + 1, Math.max(1, n - width + 1), n);
}
