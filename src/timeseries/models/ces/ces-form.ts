/** How the season enters complex exponential smoothing: not at all, as a chain per position, added and fixed in form, added and complex. */
export type CesForm = 'none' | 'simple' | 'partial' | 'full';

/** Complex exponential smoothing, fitted: parameters and states after the last value. */
export interface CesFit {
  readonly form: CesForm;
  /** real and imaginary part of the smoothing of the level */
  readonly alpha0: number;
  readonly alpha1: number;
  /** of the season; 0 where unused */
  readonly beta0: number;
  readonly beta1: number;
  readonly level: number;
  readonly potential: number;
  /** shape (season,): state of the first period ahead, the second, …; empty without season */
  readonly seasonal: Float64Array;
  readonly seasonalPotential: Float64Array;
  /** shape (n,): one-step errors, each times the root of its weight */
  readonly errors: Float64Array;
  readonly aicc: number;
}

/**
 * Forecast of a fitted complex exponential smoothing model.
 *
 * @param fit  from {@link fitCes}
 * @param horizon  periods ahead, whole number ≥ 1
 * @returns shape (horizon,): units per period
 * @see Svetunkov, Kourentzes & Ord (2022), Naval Research Logistics 69(8), 1108–1123
 * @example
 * const y = Float64Array.of(10, 20, 30, 40, 12, 22, 34, 43, 14, 25, 36, 47);
 * forecastCes(fitCes(y, 4), 4) // → [18.012, 28.5, 39.543, 49.392]
 */
export function forecastCes(fit: CesFit, horizon: number): Float64Array {
  const { form, alpha0, alpha1, beta0, beta1 } = fit;
  const s = Float64Array.from(fit.seasonal);
  const p = Float64Array.from(fit.seasonalPotential);
  let { level, potential } = fit;
  const forecast = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    const j = s.length === 0 ? 0 : h % s.length;
    if (form === 'simple') {
      forecast[h] = s[j]!;
      [s[j], p[j]] = [s[j]! - (1 - alpha1) * p[j]!, s[j]! + (1 - alpha0) * p[j]!];
      continue;
    }
    forecast[h] = level + (s.length === 0 ? 0 : s[j]!);
    [level, potential] = [level - (1 - alpha1) * potential, level + (1 - alpha0) * potential];
    if (form === 'full') [s[j], p[j]] = [s[j]! - (1 - beta1) * p[j]!, s[j]! + (1 - beta0) * p[j]!];
  }
  return forecast;
}
