import type { WeightedSeries } from '../weighted-series.js';
import { RunningLine } from './running-line.js';

/** The least-squares line through the values up to each period, at times 1, 2, …. */
export interface RunningLines {
  /** shape (n,): value of each line at time 0 */
  readonly intercepts: Float64Array;
  /** shape (n,): units per period */
  readonly slopes: Float64Array;
  /** the line through all values */
  readonly last: RunningLine;
}

/** Lines through the first 1, 2, …, n values of a series, each point counted by its weight; O(n). */
export function runningLines({ y, weights }: WeightedSeries): RunningLines {
  const intercepts = new Float64Array(y.length);
  const slopes = new Float64Array(y.length);
  if (weights === undefined) return { intercepts, slopes, last: linesOfEqualWeights(y, intercepts, slopes) };
  const last = new RunningLine();
  for (let t = 0; t < y.length; t++) {
    last.add(t + 1, y[t]!, weights[t]!);
    intercepts[t] = last.at(0);
    slopes[t] = last.slope;
  }
  return { intercepts, slopes, last };
}

/**
 * Without weights the sums over times have closed forms, which makes the update twice as fast: with mean mᵢ of the first i + 1
 * values, bᵢ = ((i − 1)·bᵢ₋₁ + 6·(yᵢ − mᵢ₋₁)/(i + 1)) / (i + 2).
 *
 * @see Fiorucci et al. (2016), IJF 32(4), 1151–1161, eq. 11
 */
function linesOfEqualWeights(y: Float64Array, intercepts: Float64Array, slopes: Float64Array): RunningLine {
  let mean = y[0]!;
  let slope = 0;
  intercepts[0] = mean;
  for (let i = 1; i < y.length; i++) {
    slope = ((i - 1) * slope + (6 * (y[i]! - mean)) / (i + 1)) / (i + 2);
    mean += (y[i]! - mean) / (i + 1);
    slopes[i] = slope;
    intercepts[i] = mean - (slope * (i + 2)) / 2;
  }
  return RunningLine.through(mean, slope, y.length);
}
