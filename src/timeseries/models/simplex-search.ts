/** Room for the corners of a simplex of at most this many arguments. */
const MOST = 6;
const corners = Array.from({ length: MOST + 1 }, () => new Float64Array(MOST));
const heights = new Float64Array(MOST + 1);
const centre = new Float64Array(MOST);

/**
 * Where a function of a few bounded arguments is least, by Nelder & Mead's simplex, clipped at the bounds.
 *
 * @param f  reads the point it is given and must not keep it
 * @param at  shape (k,), k ≤ 6: where to start; overwritten with the answer
 * @param steps  shape (k,): size of the first simplex along each argument
 * @param tolerance  stops when the heights of the corners are this near, relative to the least
 * @returns the least value found
 * @see Nelder & Mead (1965), Computer Journal 7, 308–313
 */
export function simplexSearch(
  f: (point: Float64Array) => number,
  at: Float64Array,
  steps: Float64Array,
  low: Float64Array,
  high: Float64Array,
  tolerance: number,
  passes: number,
): number {
  const k = at.length;
  const trial = new Float64Array(k);
  const other = new Float64Array(k);
  const clipped = (value: number, i: number) => Math.min(high[i]!, Math.max(low[i]!, value));
  let used = 0;
  const height = (point: Float64Array) => {
    used++;
    const value = f(point);
    return value === value ? value : Infinity;
  };
  const move = (to: Float64Array, from: Float64Array, by: number) => {
    for (let i = 0; i < k; i++) to[i] = clipped(centre[i]! + by * (from[i]! - centre[i]!), i);
    return height(to);
  };
  const place = (corner: number, point: Float64Array, value: number) => {
    for (let i = 0; i < k; i++) corners[corner]![i] = point[i]!;
    heights[corner] = value;
  };
  for (let c = 0; c <= k; c++) {
    trial.set(at);
    if (c > 0) {
      const i = c - 1;
      const up = clipped(at[i]! + steps[i]!, i);
      trial[i] = Math.abs(up - at[i]!) > 0.5 * Math.abs(steps[i]!) ? up : clipped(at[i]! - steps[i]!, i);
    }
    place(c, trial, height(trial));
  }
  for (;;) {
    let best = 0;
    let worst = 0;
    for (let c = 1; c <= k; c++) {
      if (heights[c]! < heights[best]!) best = c;
      if (heights[c]! > heights[worst]!) worst = c;
    }
    const spread = heights[worst]! - heights[best]!;
    if (used >= passes || !(spread > tolerance * (Math.abs(heights[best]!) + tolerance))) {
      for (let i = 0; i < k; i++) at[i] = corners[best]![i]!;
      return heights[best]!;
    }
    let second = -Infinity;
    centre.fill(0);
    for (let c = 0; c <= k; c++) {
      if (c === worst) continue;
      if (heights[c]! > second) second = heights[c]!;
      for (let i = 0; i < k; i++) centre[i]! += corners[c]![i]! / k;
    }
    const reflected = move(trial, corners[worst]!, -1);
    if (reflected < heights[best]!) {
      const expanded = move(other, corners[worst]!, -2);
      if (expanded < reflected) place(worst, other, expanded);
      else place(worst, trial, reflected);
      continue;
    }
    if (reflected < second) {
      place(worst, trial, reflected);
      continue;
    }
    const outside = reflected < heights[worst]!;
    const contracted = move(other, corners[worst]!, outside ? -0.5 : 0.5);
    if (contracted < Math.min(reflected, heights[worst]!)) {
      place(worst, other, contracted);
      continue;
    }
    for (let c = 0; c <= k; c++) {
      if (c === best) continue;
      for (let i = 0; i < k; i++) trial[i] = corners[best]![i]! + 0.5 * (corners[c]![i]! - corners[best]![i]!);
      place(c, trial, height(trial));
    }
  }
}
