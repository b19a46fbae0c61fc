const LOW = 0.1;
const HIGH = 0.3;
/** Halvings of the bracket. */
const ROUNDS = 30;

let level = 0;

/** Half the derivative of the weighted sum of squared one-step errors by the smoothing parameter; leaves the last `level`. */
function slope(values: Float64Array, trust: Float64Array, count: number, smoothing: number): number {
  level = values[0]!;
  let sensitivity = 0;
  let sum = 0;
  for (let i = 1; i < count; i++) {
    const error = values[i]! - level;
    const step = trust[i]! * error;
    sum -= step * sensitivity;
    sensitivity += step - smoothing * trust[i]! * sensitivity;
    level += smoothing * step;
  }
  return sum;
}

/**
 * {@link bestSmoothedLevel} of values not wholly believed: each moves the level, and its error counts, by its trust.
 *
 * @param values  the first `count` entries are read, oldest first, count ≥ 1
 * @param trust  the first `count` entries: 0 … 1
 */
export function trustedLevel(values: Float64Array, trust: Float64Array, count: number): number {
  let low = LOW;
  let high = HIGH;
  if (slope(values, trust, count, low) >= 0) return level;
  if (slope(values, trust, count, high) <= 0) return level;
  for (let round = 0; round < ROUNDS; round++) {
    const middle = 0.5 * (low + high);
    if (slope(values, trust, count, middle) > 0) high = middle;
    else low = middle;
  }
  return level;
}
