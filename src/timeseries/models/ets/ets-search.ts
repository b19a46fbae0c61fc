import type { WeightedSeries } from '../../weighted-series.js';
import { LeastSquaresSearch, type LeastSquares } from '../least-squares-search.js';
import { etsParameters, type EtsForm } from './ets-form.js';
import { etsPass } from './ets-pass.js';
import { EtsStates, type EtsNumbers } from './ets-states.js';
import type { EtsStart } from './ets-start.js';

/** A form on its way to being fitted: arguments of the search and how good they are. */
export interface EtsCandidate {
  readonly form: EtsForm;
  /** α, β as a share of α, γ as a share of 1 − α, φ, level, trend, then the seasonal states */
  readonly x: Float64Array;
  squares: number;
  aicc: number;
}

/** Where a candidate's smoothing begins. */
export interface EtsSmoothing {
  readonly alpha: number;
  /** β as a share of α */
  readonly betaShare: number;
  /** γ as a share of 1 − α */
  readonly gammaShare: number;
  readonly phi: number;
}

/** Arguments before the seasonal states. */
const BEFORE_SEASON = 6;
const SMALL = 1e-4;
const LOW = [SMALL, SMALL, SMALL, 0.8, -Infinity, -Infinity];
const HIGH = [0.9999, 0.9999, 0.9999, 0.98, Infinity, Infinity];
const STEPS = [1e-4, 1e-4, 1e-4, 1e-4, 1e-5, 1e-6];
const SEASONAL_STEP = 1e-5;

const search = new LeastSquaresSearch();

/** Reads the arguments of the search as the numbers of a model. */
export function numbersOf({ trend, season }: EtsForm, x: Float64Array): EtsNumbers {
  const alpha = x[0]!;
  return {
    alpha,
    beta: trend === 'N' ? 0 : Math.max(SMALL, x[1]! * alpha),
    gamma: season === 'N' ? 0 : Math.max(SMALL, x[2]! * (1 - alpha)),
    phi: trend === 'Ad' ? x[3]! : 1,
    level: x[4]!,
    trend: trend === 'N' ? 0 : x[5]!,
  };
}

/** The seasonal states among the arguments of the search: a view. */
export const seasonalOf = (x: Float64Array): Float64Array => x.subarray(BEFORE_SEASON);

/** Corrected information criterion from the sum of squares of n values (by weight); Infinity where the series is too short for the form. */
export function aiccOf(form: EtsForm, periods: number, squares: number, n: number): number {
  const k = etsParameters(form, periods);
  if (n - k - 1 <= 0 || !(squares < Infinity)) return Infinity;
  return n * Math.log(Math.max(squares, 1e-300)) + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
}

/** The search for the best numbers of one series; it owns the buffers of all its passes. */
export class EtsSearch {
  private readonly errors: Float64Array;
  private readonly end: EtsStates;

  /** @param longestSeason  the most seasonal states that any candidate has */
  constructor(
    private readonly series: WeightedSeries,
    longestSeason: number,
  ) {
    this.errors = new Float64Array(series.y.length);
    this.end = new EtsStates(longestSeason);
  }

  /** A candidate at given smoothing and the start's states, with its sum of squares and criterion. */
  candidateAt(form: EtsForm, start: EtsStart, { alpha, betaShare, gammaShare, phi }: EtsSmoothing): EtsCandidate {
    const x = new Float64Array(BEFORE_SEASON + start.seasonal.length);
    x[0] = alpha;
    x[1] = betaShare;
    x[2] = gammaShare;
    x[3] = phi;
    x[4] = form.trend === 'N' ? start.mean : start.level;
    x[5] = start.trend;
    x.set(start.seasonal, BEFORE_SEASON);
    const squares = this.pass(form, x, seasonalOf(x), this.errors);
    return { form, x, squares, aicc: this.criterion(form, x, squares) };
  }

  /**
   * Moves a candidate down to the least sum of squares.
   *
   * @param whole  whether the initial seasonal states move too
   */
  improve(candidate: EtsCandidate, whole: boolean, rounds: number, tolerance: number): void {
    if (!(candidate.squares < Infinity)) return;
    const { form, x } = candidate;
    const moving = movingArguments(form, x.length, whole);
    const full = Float64Array.from(x);
    const seasonal = seasonalOf(full);
    const pick = (from: readonly number[], otherwise: number) =>
      Float64Array.from(moving, (index) => from[index] ?? otherwise);
    const problem: LeastSquares = {
      length: this.series.y.length,
      low: pick(LOW, -Infinity),
      high: pick(HIGH, Infinity),
      steps: pick(STEPS, SEASONAL_STEP),
      pass: (point, errors) => {
        for (let i = 0; i < moving.length; i++) full[moving[i]!] = point[i]!;
        return this.pass(form, full, seasonal, errors);
      },
    };
    const point = Float64Array.from(moving, (index) => x[index]!);
    const squares = search.minimise(problem, point, rounds, tolerance);
    if (!(squares < candidate.squares)) return;
    moving.forEach((index, i) => (x[index] = point[i]!));
    candidate.squares = squares;
    candidate.aicc = this.criterion(form, x, squares);
  }

  private pass(form: EtsForm, x: Float64Array, seasonal: Float64Array, errors: Float64Array): number {
    return etsPass(this.series, form.season, form.error === 'M', numbersOf(form, x), seasonal, errors, this.end);
  }

  private criterion(form: EtsForm, x: Float64Array, squares: number): number {
    return aiccOf(form, x.length - BEFORE_SEASON, squares, this.series.totalWeight);
  }
}

/** Positions of the arguments that a form's search moves. */
function movingArguments({ trend, season }: EtsForm, length: number, whole: boolean): number[] {
  const moving = [0];
  if (trend !== 'N') moving.push(1);
  if (season !== 'N') moving.push(2);
  if (trend === 'Ad') moving.push(3);
  moving.push(4);
  if (trend !== 'N') moving.push(5);
  if (whole) for (let s = BEFORE_SEASON; s < length; s++) moving.push(s);
  return moving;
}
