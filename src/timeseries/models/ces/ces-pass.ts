import type { WeightedSeries } from '../../weighted-series.js';
import type { CesForm } from './ces-form.js';

/** Ratio of the level to the potential that a search starts from. */
const START_RATIO = 1.1;
/** Values (by weight) whose mean is the first level where there is no season. */
const FIRST_VALUES = 10;

/**
 * Passes of complex exponential smoothing through one series, initial states found by running to the end, back to the start, and to
 * the end again.
 *
 * With uₜ = wₜ·eₜ: ℓₜ = ℓₜ₋₁ − (1 − α₁)·pₜ₋₁ + (α₀ − α₁)·uₜ and pₜ = ℓₜ₋₁ + (1 − α₀)·pₜ₋₁ + (α₀ + α₁)·uₜ. The error is eₜ = yₜ − ℓₜ₋₁ without a season.
 * `simple` has a chain of level and potential per position of the season and no other; `partial` adds an index with s ← s + β₀·uₜ;
 * `full` adds a chain per position with β in the place of α.
 *
 * @see Svetunkov, Kourentzes & Ord (2022), Naval Research Logistics 69(8), 1108–1123
 */
export class CesPass {
  /** states after the last value of the last pass */
  level = 0;
  potential = 0;
  /** shape (season,): index of each position of the season, and its potential */
  readonly seasonal: Float64Array;
  readonly seasonalPotential: Float64Array;

  /** @param indices  shape (season,): additive seasonal indices to start from (partial and full) */
  constructor(
    private readonly series: WeightedSeries,
    private readonly season: number,
    private readonly indices: Float64Array,
  ) {
    this.seasonal = new Float64Array(season);
    this.seasonalPotential = new Float64Array(season);
  }

  /**
   * One-step errors at given parameters.
   *
   * @param x  shape (k,): α₀, α₁, β₀, β₁, as many as the form has
   * @param errors  shape (n,): filled in, each times the root of its weight
   * @returns the weighted sum of squares of the last run
   */
  run(form: CesForm, x: Float64Array, errors: Float64Array): number {
    this.start(form);
    this.sweep(form, x, false, errors);
    this.turn(form, x);
    this.sweep(form, x, true, errors);
    this.turn(form, x);
    const squares = this.sweep(form, x, false, errors);
    return Number.isNaN(squares) ? Infinity : squares;
  }

  private start(form: CesForm): void {
    const { season, indices } = this;
    const { y } = this.series;
    this.level = this.meanOfFirst(Math.min(y.length, form === 'none' ? FIRST_VALUES : season));
    this.potential = this.level / START_RATIO;
    if (form === 'none') return;
    for (let j = 0; j < season; j++) {
      const start = form === 'simple' ? y[j]! : indices[j]!;
      this.seasonal[j] = start;
      this.seasonalPotential[j] = start / START_RATIO;
    }
  }

  /** Mean of the first values whose weights sum up to `wanted`. */
  private meanOfFirst(wanted: number): number {
    const { y, weights } = this.series;
    let known = 0;
    let count = 0;
    for (; count < y.length && known < wanted; count++) known += weights === undefined ? 1 : weights[count]!;
    let mean = 0;
    for (let t = 0; t < count; t++) mean += ((weights === undefined ? 1 : weights[t]!) * y[t]!) / known;
    return mean;
  }

  /** One run through the series, forwards or backwards; O(n), no allocation. */
  private sweep(form: CesForm, x: Float64Array, backwards: boolean, errors: Float64Array): number {
    const { season, seasonal: s, seasonalPotential: p } = this;
    const { y, weights } = this.series;
    const n = y.length;
    const by = backwards ? -1 : 1;
    const chained = form === 'simple';
    const ownPotential = chained || form === 'full';
    const hasSeason = form !== 'none';
    const stay = 1 - x[0]!;
    const turn = 1 - x[1]!;
    const gain = x[0]! - x[1]!;
    const lift = x[0]! + x[1]!;
    const own0 = realPart(form, x);
    const own1 = imaginaryPart(form, x);
    const ownStay = 1 - own0;
    const ownTurn = 1 - own1;
    const ownGain = own0 - own1;
    const ownLift = own0 + own1;
    let level = chained ? 0 : this.level;
    let { potential } = this;
    let squares = 0;
    let t = backwards ? n - 1 : 0;
    let j = backwards ? (n - 1) % season : 0;
    for (let i = 0; i < n; i++, t += by) {
      const index = hasSeason ? s[j]! : 0;
      const error = y[t]! - level - index;
      const step = weights === undefined ? error : weights[t]! * error;
      if (!chained) {
        const before = level;
        level = before - turn * potential + gain * step;
        potential = before + stay * potential + lift * step;
      }
      if (hasSeason) {
        if (ownPotential) {
          const own = p[j]!;
          s[j] = index - ownTurn * own + ownGain * step;
          p[j] = index + ownStay * own + ownLift * step;
        } else s[j] = index + ownGain * step;
        j += by;
        if (j === season) j = 0;
        else if (j < 0) j = season - 1;
      }
      errors[t] = weights === undefined ? error : Math.sqrt(weights[t]!) * error;
      squares += step * error;
    }
    if (!chained) this.level = level;
    this.potential = potential;
    return squares;
  }

  /** Moves the states on by one period (the season by one round) as if the forecast came true: where the next run begins. */
  private turn(form: CesForm, x: Float64Array): void {
    const { level, potential, seasonal: s, seasonalPotential: p } = this;
    this.level = level - (1 - x[1]!) * potential;
    this.potential = level + (1 - x[0]!) * potential;
    if (form !== 'simple' && form !== 'full') return;
    const stay = 1 - realPart(form, x);
    const turn = 1 - imaginaryPart(form, x);
    for (let j = 0; j < this.season; j++) {
      const index = s[j]!;
      const own = p[j]!;
      s[j] = index - turn * own;
      p[j] = index + stay * own;
    }
  }
}

/** Smoothing of the positions of the season, real part: α₀, β₀ or none. */
function realPart(form: CesForm, x: Float64Array): number {
  return form === 'none' ? 0 : form === 'simple' ? x[0]! : x[2]!;
}

/** Smoothing of the positions of the season, imaginary part: α₁, β₁ or none. */
function imaginaryPart(form: CesForm, x: Float64Array): number {
  return form === 'simple' ? x[1]! : form === 'full' ? x[3]! : 0;
}
