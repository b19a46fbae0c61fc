/** An autoregressive moving average around zero, fitted. */
export interface ArmaFit {
  /** shape (p,): share of the value i + 1 periods ago */
  readonly ar: Float64Array;
  /** shape (q,): share of the error i + 1 periods ago */
  readonly ma: Float64Array;
  /** shape (p,): the last values, newest first */
  readonly lastValues: Float64Array;
  /** shape (q,): the last errors, newest first */
  readonly lastErrors: Float64Array;
  /** of an integrated series: how much the last level exceeds the level carried on, see `ArmaPass`; 0 without weights */
  readonly owed: number;
  /** sum of squared one-step errors */
  readonly squaredError: number;
  readonly aicc: number;
}

/** Forecast of a fitted model: shape (horizon,), fading to zero. */
export function forecastArma({ ar, ma, lastValues, lastErrors }: ArmaFit, horizon: number): Float64Array {
  const forecast = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    let value = 0;
    for (let i = 0; i < ar.length; i++) value += ar[i]! * (i < h ? forecast[h - 1 - i]! : lastValues[i - h]!);
    for (let j = h; j < ma.length; j++) value += ma[j]! * lastErrors[j - h]!;
    forecast[h] = value;
  }
  return forecast;
}

/**
 * Coefficients of a stationary polynomial from partial autocorrelations (each within −1 … 1), by Durbin's recursion.
 *
 * @param partial  shape (k,)
 * @param out  shape (k,): filled in
 */
export function fromPartial(partial: Float64Array, out: Float64Array): void {
  for (let k = 0; k < out.length; k++) {
    const last = partial[k]!;
    for (let i = 0; i < k >> 1; i++) {
      const mirrored = out[k - 1 - i]!;
      out[k - 1 - i] = mirrored - last * out[i]!;
      out[i] = out[i]! - last * mirrored;
    }
    if (k % 2 === 1) out[k >> 1]! *= 1 - last;
    out[k] = last;
  }
}
