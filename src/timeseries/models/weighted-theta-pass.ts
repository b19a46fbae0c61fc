import type { WeightedSeries } from '../weighted-series.js';
import { RunningLine } from './running-line.js';

let lines = new Float64Array(512);
let slopes = new Float64Array(512);

/** How level and line ended, and what is left of the initial level; overwritten by the next pass, so read it at once. */
export const thetaEnd = { initialLevel: 0, curved: 0, level: 0, echo: 0, lag: 0 };

/** The line through the values up to each period, by weight, into the scratch; returns the last. */
export function weightedLines({ y, weights }: WeightedSeries): RunningLine {
  if (lines.length < y.length) [lines, slopes] = [new Float64Array(2 * y.length), new Float64Array(2 * y.length)];
  const line = new RunningLine();
  for (let t = 0; t < y.length; t++) {
    line.add(t + 1, y[t]!, weights === undefined ? 1 : weights[t]!);
    lines[t] = line.at(0);
    slopes[t] = line.slope;
  }
  return line;
}

/**
 * Least weighted sum of squared errors of dynamic Theta for one α, where some values are missing: a value moves the
 * level by its weight, and `lag` is what one unit of slope has left the level behind.
 *
 * @param first  errors count once values of this worth are known
 * @param mostCurved  greatest 1 − 1/θ
 */
export function weightedThetaPass(series: WeightedSeries, alpha: number, first: number, mostCurved: number): number {
  const { y, weights } = series;
  const start = y[0]!;
  let [level, echo, lag, known] = [start, 1, 1, 0];
  let [ee, ep, eg, pp, pg, gg] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < y.length; t++) {
    const trust = weights === undefined ? 1 : weights[t]!;
    const error = y[t]! - level;
    if (known >= first) {
      const g = lines[t - 1]! * echo + slopes[t - 1]! * lag;
      ee += trust * error * error;
      ep += trust * error * echo;
      eg += trust * error * g;
      pp += trust * echo * echo;
      pg += trust * echo * g;
      gg += trust * g * g;
    }
    const keep = 1 - alpha * trust;
    level += alpha * trust * error;
    echo *= keep;
    lag = 1 + keep * lag;
    known += trust;
  }
  const determinant = pp * gg - pg * pg;
  const best = determinant > 1e-12 * pp * gg ? (eg * pp - ep * pg) / determinant : 0.5;
  const curved = best > 0 ? Math.min(best, mostCurved) : 0;
  const shift = pp > 0 ? (ep - curved * pg) / pp : 0;
  thetaEnd.initialLevel = start + shift;
  thetaEnd.curved = curved;
  thetaEnd.level = level + shift * echo;
  thetaEnd.echo = echo;
  thetaEnd.lag = lag;
  return ee - 2 * (shift * ep + curved * eg) + shift * shift * pp + 2 * shift * curved * pg + curved * curved * gg;
}
