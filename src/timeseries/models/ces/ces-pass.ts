import type { WeightedSeries } from '../../weighted-series.js';
import type { CesForm } from './ces-form.js';
import { states } from './ces-states.js';
import { weightedCesRun } from './weighted-ces-run.js';

/**
 * One run through a series, forwards or backwards.
 *
 * @param x  shape (4,): α₀, α₁, β₀, β₁
 * @param errors  shape (n,): filled in
 * @returns the sum of squared one-step errors
 *
 * O(n), no allocation.
 */
function run(
  { y, weights }: WeightedSeries,
  season: number,
  form: CesForm,
  x: Float64Array,
  backwards: boolean,
  errors: Float64Array,
): number {
  if (weights !== undefined) return weightedCesRun(y, season, form, x, backwards, errors, weights);
  const n = y.length;
  const stay = 1 - x[0]!;
  const turn = 1 - x[1]!;
  const gain = x[0]! - x[1]!;
  const lift = x[0]! + x[1]!;
  const s = states.seasonal;
  const p = states.seasonalPotential;
  let squares = 0;
  let t = backwards ? n - 1 : 0;
  const by = backwards ? -1 : 1;
  let j = backwards ? (n - 1) % season : 0;
  if (form === 'simple') {
    for (let i = 0; i < n; i++, t += by) {
      const level = s[j]!;
      const potential = p[j]!;
      const error = y[t]! - level;
      s[j] = level - turn * potential + gain * error;
      p[j] = level + stay * potential + lift * error;
      errors[t] = error;
      squares += error * error;
      j += by;
      if (j === season) j = 0;
      else if (j < 0) j = season - 1;
    }
    return squares;
  }
  const full = form === 'full';
  const ownStay = full ? 1 - x[2]! : 0;
  const ownTurn = full ? 1 - x[3]! : 0;
  const ownGain = full ? x[2]! - x[3]! : x[2]!;
  const ownLift = full ? x[2]! + x[3]! : 0;
  const seasonal = form !== 'none';
  let { level, potential } = states;
  for (let i = 0; i < n; i++, t += by) {
    const index = seasonal ? s[j]! : 0;
    const error = y[t]! - level - index;
    const before = level;
    level = before - turn * potential + gain * error;
    potential = before + stay * potential + lift * error;
    if (seasonal) {
      if (full) {
        const own = p[j]!;
        s[j] = index - ownTurn * own + ownGain * error;
        p[j] = index + ownStay * own + ownLift * error;
      } else s[j] = index + ownGain * error;
      j += by;
      if (j === season) j = 0;
      else if (j < 0) j = season - 1;
    }
    errors[t] = error;
    squares += error * error;
  }
  states.level = level;
  states.potential = potential;
  return squares;
}

/** Moves the states on by one period (the season by one round) as if the forecast came true: where the next run begins. */
function turnRound(season: number, form: CesForm, x: Float64Array): void {
  const { level, potential, seasonal: s, seasonalPotential: p } = states;
  states.level = level - (1 - x[1]!) * potential;
  states.potential = level + (1 - x[0]!) * potential;
  if (form !== 'simple' && form !== 'full') return;
  const [stay, turn] = form === 'simple' ? [1 - x[0]!, 1 - x[1]!] : [1 - x[2]!, 1 - x[3]!];
  for (let j = 0; j < season; j++) {
    const index = s[j]!;
    const own = p[j]!;
    s[j] = index - turn * own;
    p[j] = index + stay * own;
  }
}

/**
 * One-step errors with initial states found by running to the end, back to the start, and to the end again.
 *
 * @param indices  shape (season,): additive seasonal indices to start from (partial and full)
 * @returns the sum of squares of the last run; the states are those after the last value
 */
export function cesPass(
  series: WeightedSeries,
  season: number,
  form: CesForm,
  x: Float64Array,
  indices: Float64Array,
  errors: Float64Array,
): number {
  const { y, weights } = series;
  const first = Math.min(y.length, form === 'none' ? 10 : season);
  if (states.seasonal.length < season) {
    states.seasonal = new Float64Array(2 * season);
    states.seasonalPotential = new Float64Array(2 * season);
  }
  let mean = 0;
  if (weights === undefined) for (let t = 0; t < first; t++) mean += y[t]! / first;
  else mean = meanOfFirst(y, weights, first);
  states.level = mean;
  states.potential = mean / 1.1;
  if (form !== 'none')
    for (let j = 0; j < season; j++) {
      const start = form === 'simple' ? y[j]! : indices[j]!;
      states.seasonal[j] = start;
      states.seasonalPotential[j] = start / 1.1;
    }
  run(series, season, form, x, false, errors);
  turnRound(season, form, x);
  run(series, season, form, x, true, errors);
  turnRound(season, form, x);
  const squares = run(series, season, form, x, false, errors);
  return squares === squares ? squares : Infinity;
}

/** Mean of the first values of so much worth. */
function meanOfFirst(y: Float64Array, weights: Float64Array, worth: number): number {
  let sum = 0;
  let known = 0;
  for (let t = 0; t < y.length && known < worth; t++) {
    sum += weights[t]! * y[t]!;
    known += weights[t]!;
  }
  return sum / known;
}
