import { smoothedLevel } from './smoothed-level.js';

/** Bounds of the search, as the published forms of Croston, ADIDA and IMAPA have them. */
const LOW = 0.1;
const HIGH = 0.3;

/** Last level of the latest call of `slope`, which finds it on its way. */
let ended = 0;

/** Half the derivative of the sum of squared one-step errors by the smoothing parameter; no allocation. */
function slope(values: Float64Array, count: number, smoothing: number): number {
  let level = values[0]!;
  let sensitivity = 0;
  let sum = 0;
  for (let i = 1; i < count; i++) {
    const error = values[i]! - level;
    sum -= error * sensitivity;
    sensitivity += error - smoothing * sensitivity;
    level += smoothing * error;
  }
  ended = level;
  return sum;
}

/**
 * Last level of simple exponential smoothing whose parameter in [0.1, 0.3] makes the squared one-step errors least.
 *
 * The squared error is smooth in the parameter, so the search is for the root of its analytic derivative (false position
 * with the Illinois step: 5–8 passes) instead of some 40 passes of golden section.
 *
 * @param values  the first `count` entries are read, oldest first, count ≥ 1
 */
export function bestSmoothedLevel(values: Float64Array, count: number): number {
  if (count < 2) return values[0]!;
  let low = LOW;
  let high = HIGH;
  let atLow = slope(values, count, low);
  if (atLow >= 0) return ended;
  let atHigh = slope(values, count, high);
  if (atHigh <= 0) return ended;
  let side = 0;
  let best = low;
  for (let pass = 0; pass < 30; pass++) {
    const before = best;
    best = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (Math.abs(best - before) < 1e-9) break;
    const at = slope(values, count, best);
    if (at === 0) return ended;
    if (at > 0) {
      high = best;
      atHigh = at;
      if (side === 1) atLow /= 2;
      side = 1;
    } else {
      low = best;
      atLow = at;
      if (side === -1) atHigh /= 2;
      side = -1;
    }
  }
  return smoothedLevel(values, count, best);
}
