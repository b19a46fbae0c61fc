const GOLDEN = (3 - Math.sqrt(5)) / 2;

/**
 * Where a function of one bounded argument is least: the best of a coarse grid, then Brent's parabolas between its
 * neighbours.
 *
 * @param grid  points tried first, ascending; the first and the last are the bounds
 * @param tolerance  how near to the least the answer must be
 * @see Brent (1973), Algorithms for minimization without derivatives, ch. 5
 */
export function lineSearch(f: (x: number) => number, grid: readonly number[], tolerance: number): number {
  let at = 0;
  let least = Infinity;
  for (let i = 0; i < grid.length; i++) {
    const value = f(grid[i]!);
    if (value < least) {
      least = value;
      at = i;
    }
  }
  let low = grid[Math.max(0, at - 1)]!;
  let high = grid[Math.min(grid.length - 1, at + 1)]!;
  let x = grid[at]!;
  let second = x;
  let third = x;
  let fx = least;
  let fSecond = least;
  let fThird = least;
  let step = 0;
  let before = 0;
  for (let pass = 0; pass < 60; pass++) {
    const middle = 0.5 * (low + high);
    if (Math.abs(x - middle) <= 2 * tolerance - 0.5 * (high - low)) break;
    let parabolic = false;
    if (Math.abs(before) > tolerance) {
      const r = (x - second) * (fx - fThird);
      let q = (x - third) * (fx - fSecond);
      let p = (x - third) * q - (x - second) * r;
      q = 2 * (q - r);
      if (q > 0) p = -p;
      else q = -q;
      if (Math.abs(p) < Math.abs(0.5 * q * before) && p > q * (low - x) && p < q * (high - x)) {
        before = step;
        step = p / q;
        parabolic = true;
        const to = x + step;
        if (to - low < 2 * tolerance || high - to < 2 * tolerance) step = x < middle ? tolerance : -tolerance;
      }
    }
    if (!parabolic) {
      before = x >= middle ? low - x : high - x;
      step = GOLDEN * before;
    }
    const next = x + (Math.abs(step) >= tolerance ? step : step > 0 ? tolerance : -tolerance);
    const value = f(next);
    if (value <= fx) {
      if (next >= x) low = x;
      else high = x;
      third = second;
      fThird = fSecond;
      second = x;
      fSecond = fx;
      x = next;
      fx = value;
    } else {
      if (next < x) low = next;
      else high = next;
      if (value <= fSecond || second === x) {
        third = second;
        fThird = fSecond;
        second = next;
        fSecond = value;
      } else if (value <= fThird || third === x || third === second) {
        third = next;
        fThird = value;
      }
    }
  }
  return x;
}
