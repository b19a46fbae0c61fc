import type { WeightedSeries } from '../../weighted-series.js';
import { classicalIndices } from '../../decomposition/classical-indices.js';
import { leastSquaresLine } from '../least-squares-line.js';
import { solveSymmetric } from '../../solve-symmetric.js';

/** Initial states to start a fit from. */
export interface EtsStart {
  /** shape (season,): index of the position of the first value, …; empty without season */
  readonly seasonal: Float64Array;
  /** mean of the first values without season: the level where there is no trend */
  readonly mean: number;
  /** line through the first values without season: level before the first value, and step per period */
  readonly level: number;
  readonly trend: number;
}

/** Level and trend come from the first values of these numbers, whichever is more. */
const FIRST_VALUES = 10;
const FIRST_SEASONS = 2;

/**
 * Initial states from a decomposition, as R's ets starts: seasonal indices from a classical decomposition (a first-order
 * Fourier regression where fewer than three seasons are known), level and trend from the first 10 values or two seasons.
 *
 * @param series  shape (n,), two seasons or more (by weight) where there is a season
 */
export function etsStart(series: WeightedSeries, season: number, kind: 'N' | 'A' | 'M'): EtsStart {
  const { y, weights } = series;
  const seasonal = kind === 'N' ? new Float64Array(0) : startIndices(series, season, kind);
  const count = firstCount(series, Math.max(FIRST_VALUES, FIRST_SEASONS * season));
  const values = y.slice(0, count);
  if (kind === 'A') for (let t = 0; t < count; t++) values[t]! -= seasonal[t % season]!;
  if (kind === 'M') for (let t = 0; t < count; t++) values[t]! /= seasonal[t % season]!;
  const { mean, slope, centre } = leastSquaresLine(values, weights?.subarray(0, count));
  return { seasonal, mean, level: mean - slope * (centre + 1), trend: slope };
}

/** The least number of first values whose weights sum up to `wanted`; all where they do not. */
function firstCount({ y, weights }: WeightedSeries, wanted: number): number {
  if (weights === undefined) return Math.min(y.length, wanted);
  let count = 0;
  for (let known = 0; count < y.length && known < wanted; count++) known += weights[count]!;
  return count;
}

function startIndices({ y, weights, totalWeight }: WeightedSeries, season: number, kind: 'A' | 'M'): Float64Array {
  const multiplicative = kind === 'M';
  const indices =
    totalWeight >= 3 * season
      ? classicalIndices(y, season, multiplicative ? 'multiplicative' : 'additive', weights)
      : harmonicIndices(y, season, multiplicative, weights);
  if (!multiplicative) return indices;
  let sum = 0;
  for (let s = 0; s < season; s++) sum += indices[s] = Math.max(0.01, indices[s]!);
  for (let s = 0; s < season; s++) indices[s]! *= season / sum;
  return indices;
}

/** Indices of a line plus one sine wave, fitted to a series too short for a decomposition. */
function harmonicIndices(
  y: Float64Array,
  season: number,
  multiplicative: boolean,
  weights?: Float64Array,
): Float64Array {
  const width = season > 2 ? 4 : 3;
  const normal = new Float64Array(width * width);
  const right = new Float64Array(width);
  const row = new Float64Array(width);
  const wave = (t: number) => {
    row[0] = 1;
    row[1] = t / y.length;
    row[2] = Math.cos((2 * Math.PI * t) / season);
    if (width > 3) row[3] = Math.sin((2 * Math.PI * t) / season);
  };
  for (let t = 0; t < y.length; t++) {
    wave(t);
    for (let i = 0; i < width; i++) {
      const counted = weights === undefined ? row[i]! : weights[t]! * row[i]!;
      right[i]! += counted * y[t]!;
      for (let j = 0; j <= i; j++) normal[i * width + j]! += counted * row[j]!;
    }
  }
  const indices = new Float64Array(season).fill(multiplicative ? 1 : 0);
  if (!solveSymmetric(normal, right, width)) return indices;
  const middle = right[0]! + right[1]! / 2;
  for (let s = 0; s < season; s++) {
    wave(s);
    const swing = right[2]! * row[2]! + (width > 3 ? right[3]! * row[3]! : 0);
    indices[s] = multiplicative ? 1 + (middle > 0 ? swing / middle : 0) : swing;
  }
  return indices;
}
