import type { WeightedSeries } from '../weighted-series.js';

/**
 * Passes of exponential smoothing with trend through one series, with the initial states that make the squared errors least.
 *
 * With eₜ = yₜ − (ℓₜ₋₁ + φ·bₜ₋₁): ℓₜ = ℓₜ₋₁ + φ·bₜ₋₁ + α·wₜ·eₜ and bₜ = φ·bₜ₋₁ + β·wₜ·eₜ. Errors are linear in ℓ₀ and b₀, with
 * slopes that do not depend on the data, so that two normal equations from the same pass give both.
 *
 * @see Gardner (1985), Journal of Forecasting 4, 1–28; Hyndman et al. (2008), ch. 2
 */
export class HoltPass {
  /** states of the last pass: before the first and after the last value */
  initialLevel = 0;
  initialTrend = 0;
  level = 0;
  trend = 0;
  private readonly byLevel: Float64Array;
  private readonly byTrend: Float64Array;

  constructor(private readonly series: WeightedSeries) {
    this.byLevel = new Float64Array(series.y.length);
    this.byTrend = new Float64Array(series.y.length);
  }

  /**
   * One pass at given smoothing.
   *
   * @param errors  shape (n,): filled in, each times the root of its weight
   * @returns the sum of squares
   */
  run(alpha: number, beta: number, phi: number, errors: Float64Array): number {
    const { byLevel, byTrend } = this;
    const { y, weights } = this.series;
    let level = y[0]!;
    let trend = 0;
    // How level and trend answer to one unit more of the initial level (l…) and of the initial trend (b…).
    let lLevel = 1;
    let lTrend = 0;
    let bLevel = 0;
    let bTrend = 1;
    let el = 0;
    let eb = 0;
    let ll = 0;
    let lb = 0;
    let bb = 0;
    for (let t = 0; t < y.length; t++) {
      const weight = weights === undefined ? 1 : weights[t]!;
      const expected = level + phi * trend;
      const error = y[t]! - expected;
      const l = lLevel + phi * lTrend;
      const b = bLevel + phi * bTrend;
      const root = weight === 1 ? 1 : Math.sqrt(weight);
      errors[t] = root * error;
      byLevel[t] = root * l;
      byTrend[t] = root * b;
      el += weight * error * l;
      eb += weight * error * b;
      ll += weight * l * l;
      lb += weight * l * b;
      bb += weight * b * b;
      const a = alpha * weight;
      const c = beta * weight;
      level = expected + a * error;
      trend = phi * trend + c * error;
      lLevel = l - a * l;
      lTrend = phi * lTrend - c * l;
      bLevel = b - a * b;
      bTrend = phi * bTrend - c * b;
    }
    const determinant = ll * bb - lb * lb;
    const solvable = determinant > 1e-12 * ll * bb;
    const shift = solvable ? (el * bb - eb * lb) / determinant : ll > 0 ? el / ll : 0;
    const slope = solvable ? (eb * ll - el * lb) / determinant : 0;
    this.initialLevel = y[0]! + shift;
    this.initialTrend = slope;
    this.level = level + shift * lLevel + slope * bLevel;
    this.trend = trend + shift * lTrend + slope * bTrend;
    return this.shiftErrors(errors, shift, slope);
  }

  /** Errors as they are with the best initial states, and their sum of squares. */
  private shiftErrors(errors: Float64Array, shift: number, slope: number): number {
    const { byLevel, byTrend } = this;
    let squares = 0;
    for (let t = 0; t < this.series.y.length; t++) {
      const error = errors[t]! - shift * byLevel[t]! - slope * byTrend[t]!;
      errors[t] = error;
      squares += error * error;
    }
    return Number.isNaN(squares) ? Infinity : squares;
  }
}
