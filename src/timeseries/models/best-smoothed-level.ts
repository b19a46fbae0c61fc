import { smoothedLevel } from './smoothed-level.js';

/** Bounds of the search, as the published forms of Croston, ADIDA and IMAPA have them. */
const LOW = 0.1;
const HIGH = 0.3;
/** Most steps of false position. */
const STEPS = 30;
/** Halvings of the bracket where there are weights. */
const HALVINGS = 30;

/** One pass of exponential smoothing: half the derivative of its squared error by α, and its last level. */
interface Pass {
  readonly slope: number;
  readonly level: number;
}

/** The values to be smoothed: the first `count` entries, oldest first. */
interface Values {
  readonly values: Float64Array;
  readonly count: number;
  /** the first `count` entries: 0 … 1; undefined: all 1 */
  readonly weights: Float64Array | undefined;
}

/**
 * Last level of simple exponential smoothing whose parameter α in [0.1, 0.3] makes the weighted squared one-step errors least.
 *
 * The squared error is smooth in α, so the search is for the root of its analytic derivative: by false position with the
 * Illinois step (5–8 passes, against some 40 of golden section), by bisection where there are weights.
 *
 * @param values  the first `count` entries are read, oldest first, count ≥ 1
 * @param weights  the first `count` entries are read, 0 … 1: how far each value moves the level and its error counts; absent: all 1
 * @see Dowell & Jarratt (1971), BIT 11, 168–174, for the Illinois step
 */
export function bestSmoothedLevel(values: Float64Array, count: number, weights?: Float64Array): number {
  const series = { values, count, weights };
  const atLow = passAt(series, LOW);
  if (atLow.slope >= 0) return atLow.level;
  const atHigh = passAt(series, HIGH);
  if (atHigh.slope <= 0) return atHigh.level;
  return weights === undefined ? byFalsePosition(series, atLow.slope, atHigh.slope) : byBisection(series);
}

/**
 * Level and sensitivity sᵢ = ∂ℓᵢ/∂α in one pass, with eᵢ = yᵢ − ℓᵢ₋₁:
 * ℓᵢ = ℓᵢ₋₁ + α·wᵢ·eᵢ and sᵢ = sᵢ₋₁ + wᵢ·eᵢ − α·wᵢ·sᵢ₋₁, so that ½ ∂(Σ wᵢ·eᵢ²)/∂α = −Σ wᵢ·eᵢ·sᵢ₋₁.
 */
function passAt({ values, count, weights }: Values, smoothing: number): Pass {
  let level = values[0]!;
  let sensitivity = 0;
  let slope = 0;
  for (let i = 1; i < count; i++) {
    const error = values[i]! - level;
    const step = weights === undefined ? error : weights[i]! * error;
    slope -= step * sensitivity;
    sensitivity += step - (weights === undefined ? smoothing : smoothing * weights[i]!) * sensitivity;
    level += smoothing * step;
  }
  return { slope, level };
}

function byFalsePosition(series: Values, slopeAtLow: number, slopeAtHigh: number): number {
  let [low, high, atLow, atHigh] = [LOW, HIGH, slopeAtLow, slopeAtHigh];
  let side = 0;
  let best = low;
  for (let step = 0; step < STEPS; step++) {
    const before = best;
    best = (low * atHigh - high * atLow) / (atHigh - atLow);
    if (Math.abs(best - before) < 1e-9) break;
    const { slope, level } = passAt(series, best);
    if (slope === 0) return level;
    if (slope > 0) {
      high = best;
      atHigh = slope;
      if (side === 1) atLow /= 2;
      side = 1;
    } else {
      low = best;
      atLow = slope;
      if (side === -1) atHigh /= 2;
      side = -1;
    }
  }
  return smoothedLevel(series.values, series.count, best);
}

function byBisection(series: Values): number {
  let [low, high, level] = [LOW, HIGH, 0];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = 0.5 * (low + high);
    const pass = passAt(series, middle);
    level = pass.level;
    if (pass.slope > 0) high = middle;
    else low = middle;
  }
  return level;
}
