import type { WeightedSeries } from '../weighted-series.js';
import type { RunningLines } from './running-lines.js';

/** What one value of α makes of a series. */
export interface DynamicThetaPass {
  readonly initialLevel: number;
  readonly level: number;
  readonly oneMinusInverseTheta: number;
  /** what is left of the initial level after the last value: d */
  readonly levelDecay: number;
  /** how far one unit of slope has left the level behind: g */
  readonly trendLag: number;
  /** sum of (weighted) squared one-step errors from the fourth value (by weight) on */
  readonly squaredError: number;
}

/** Errors count once the weights of the earlier values sum up to this: a line through fewer values is not a trend. */
const FIRST = 3;
/** 1 − 1/θ at θ = 10¹⁰. */
const MOST_CURVATURE = 1 - 1e-10;

/**
 * Least squared one-step error of dynamic Theta for one α.
 *
 * The forecast of yₜ is ℓₜ₋₁ + (1 − 1/θ)·(Aₜ₋₁·dₜ₋₁ + Bₜ₋₁·gₜ₋₁) with the line A + B·t through the values so far, and
 * ℓₜ = ℓₜ₋₁ + α·wₜ·(yₜ − ℓₜ₋₁), dₜ = (1 − α·wₜ)·dₜ₋₁, gₜ = 1 + (1 − α·wₜ)·gₜ₋₁; d₀ = g₀ = 1. Errors are linear in the initial level and in
 * 1 − 1/θ, so both come from two normal equations of one pass.
 *
 * Without weights g has the closed form (1 − (1 − α)·d)/α, which does not wait for the period before.
 *
 * @see Fiorucci et al. (2016), IJF 32(4), 1151–1161
 *
 * O(n) time.
 */
export function dynamicThetaPass(
  { y, weights }: WeightedSeries,
  { intercepts, slopes }: RunningLines,
  alpha: number,
): DynamicThetaPass {
  const start = y[0]!;
  const unweightedKeep = 1 - alpha;
  const reciprocal = 1 / alpha;
  let level = start;
  let levelDecay = 1;
  let trendLag = 1;
  let known = 0;
  let ee = 0;
  let ed = 0;
  let eg = 0;
  let dd = 0;
  let dg = 0;
  let gg = 0;
  for (let t = 0; t < y.length; t++) {
    const weight = weights === undefined ? 1 : weights[t]!;
    const error = y[t]! - level;
    if (known >= FIRST) {
      const lagged =
        weights === undefined
          ? slopes[t - 1]! * (1 - levelDecay * unweightedKeep) * reciprocal
          : slopes[t - 1]! * trendLag;
      const g = intercepts[t - 1]! * levelDecay + lagged;
      ee += weight * error * error;
      ed += weight * error * levelDecay;
      eg += weight * error * g;
      dd += weight * levelDecay * levelDecay;
      dg += weight * levelDecay * g;
      gg += weight * g * g;
    }
    const moved = alpha * weight;
    level += moved * error;
    levelDecay *= 1 - moved;
    trendLag = 1 + (1 - moved) * trendLag;
    known += weight;
  }
  const determinant = dd * gg - dg * dg;
  const best = determinant > 1e-12 * dd * gg ? (eg * dd - ed * dg) / determinant : 0.5;
  const curvature = best > 0 ? Math.min(best, MOST_CURVATURE) : 0;
  const shift = dd > 0 ? (ed - curvature * dg) / dd : 0;
  const squared =
    ee -
    2 * (shift * ed + curvature * eg) +
    shift * shift * dd +
    2 * shift * curvature * dg +
    curvature * curvature * gg;
  return {
    initialLevel: start + shift,
    level: level + shift * levelDecay,
    oneMinusInverseTheta: curvature,
    levelDecay,
    trendLag: weights === undefined ? (1 - levelDecay * unweightedKeep) / alpha : trendLag,
    squaredError: squared,
  };
}
