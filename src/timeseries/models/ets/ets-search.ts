import type { WeightedSeries } from '../../weighted-series.js';
import { leastSquaresSearch, type LeastSquares } from '../least-squares-search.js';
import { etsParameters, type EtsForm } from './ets-form.js';
import { etsPass } from './ets-pass.js';
import type { EtsNumbers } from './ets-states.js';
import type { EtsStart } from './ets-start.js';

/** A form on its way to being fitted: arguments of the search and how good they are. */
export interface EtsCandidate {
  readonly form: EtsForm;
  /** α, β as a share of α, γ as a share of 1 − α, φ, level, trend, then the seasonal states */
  readonly x: Float64Array;
  squares: number;
  aicc: number;
}

const SMALL = 1e-4;
const LOW = [SMALL, SMALL, SMALL, 0.8, -Infinity, -Infinity];
const HIGH = [0.9999, 0.9999, 0.9999, 0.98, Infinity, Infinity];
const STEPS = [1e-4, 1e-4, 1e-4, 1e-4, 1e-5, 1e-6];
const numbers: EtsNumbers = { alpha: 0, beta: 0, gamma: 0, phi: 1, level: 0, trend: 0 };

/** Reads the arguments of the search as the numbers of a model; the answer is overwritten by the next call. */
export function numbersOf({ trend, season }: EtsForm, x: Float64Array): EtsNumbers {
  const alpha = x[0]!;
  numbers.alpha = alpha;
  numbers.beta = trend === 'N' ? 0 : Math.max(SMALL, x[1]! * alpha);
  numbers.gamma = season === 'N' ? 0 : Math.max(SMALL, x[2]! * (1 - alpha));
  numbers.phi = trend === 'Ad' ? x[3]! : 1;
  numbers.level = x[4]!;
  numbers.trend = trend === 'N' ? 0 : x[5]!;
  return numbers;
}

/** Corrected information criterion from the sum of squares of n values' worth; Infinity where the series is too short for the form. */
export function aiccOf(form: EtsForm, periods: number, squares: number, n: number): number {
  const k = etsParameters(form, periods);
  if (n - k - 1 <= 0 || !(squares < Infinity)) return Infinity;
  return n * Math.log(Math.max(squares, 1e-300)) + 2 * k + (2 * k * (k + 1)) / (n - k - 1);
}

let scratch = new Float64Array(256);

/** A candidate at given smoothing and the start's states. */
export function candidateAt(
  series: WeightedSeries,
  form: EtsForm,
  start: EtsStart,
  alpha: number,
  betaShare: number,
  gammaShare: number,
  phi: number,
): EtsCandidate {
  const x = new Float64Array(6 + start.seasonal.length);
  x[0] = alpha;
  x[1] = betaShare;
  x[2] = gammaShare;
  x[3] = phi;
  x[4] = form.trend === 'N' ? start.mean : start.level;
  x[5] = start.trend;
  x.set(start.seasonal, 6);
  return weighed(series, form, x);
}

/** A candidate at given arguments, with its sum of squares and criterion. */
export function weighed(series: WeightedSeries, form: EtsForm, x: Float64Array): EtsCandidate {
  if (scratch.length < series.y.length) scratch = new Float64Array(2 * series.y.length);
  const squares = etsPass(series, form.season, form.error === 'M', numbersOf(form, x), x.subarray(6), scratch);
  return { form, x, squares, aicc: aiccOf(form, x.length - 6, squares, series.totalWeight) };
}

/**
 * Moves a candidate down to the least sum of squares.
 *
 * @param whole  whether the initial seasonal states move too
 */
export function improve(
  series: WeightedSeries,
  candidate: EtsCandidate,
  whole: boolean,
  rounds: number,
  tolerance: number,
): void {
  if (!(candidate.squares < Infinity)) return;
  const { form, x } = candidate;
  const moving = [0];
  if (form.trend !== 'N') moving.push(1);
  if (form.season !== 'N') moving.push(2);
  if (form.trend === 'Ad') moving.push(3);
  moving.push(4);
  if (form.trend !== 'N') moving.push(5);
  if (whole) for (let s = 6; s < x.length; s++) moving.push(s);
  const relative = form.error === 'M';
  const full = Float64Array.from(x);
  const seasonal = full.subarray(6);
  const pick = (from: readonly number[], otherwise: number) =>
    Float64Array.from(moving, (index) => from[index] ?? otherwise);
  const problem: LeastSquares = {
    length: series.y.length,
    low: pick(LOW, -Infinity),
    high: pick(HIGH, Infinity),
    steps: pick(STEPS, 1e-5),
    pass: (point, errors) => {
      for (let i = 0; i < moving.length; i++) full[moving[i]!] = point[i]!;
      return etsPass(series, form.season, relative, numbersOf(form, full), seasonal, errors);
    },
  };
  const point = Float64Array.from(moving, (index) => x[index]!);
  const squares = leastSquaresSearch(problem, point, rounds, tolerance);
  if (!(squares < candidate.squares)) return;
  moving.forEach((index, i) => (x[index] = point[i]!));
  candidate.squares = squares;
  candidate.aicc = aiccOf(form, x.length - 6, squares, series.totalWeight);
}
