/**
 * The unit in which a series' errors are measured: root mean square of its one-period changes over its last values,
 * by their weights. 0 for a series that never changed.
 *
 * O(n).
 */
export function changeScale(y: Float64Array, weights?: Float64Array): number {
  let squares = 0;
  let count = 0;
  let last = NaN;
  for (let t = Math.max(0, y.length - LOOK_BACK); t < y.length; t++) {
    if (weights && weights[t] === 0) continue;
    if (!Number.isNaN(last)) {
      squares += (y[t]! - last) ** 2;
      count++;
    }
    last = y[t]!;
  }
  return count > 0 ? Math.sqrt(squares / count) : 0;
}

const LOOK_BACK = 156;
