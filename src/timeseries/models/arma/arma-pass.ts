/** What a pass goes through. */
export interface ArmaSeries {
  /** shape (n,): never written to */
  readonly values: Float64Array;
  /** errors before this position are set to 0 and not counted */
  readonly from: number;
  /** shape (n,): 0 (missing) … 1 (observed); absent: all 1 */
  readonly weights?: Float64Array;
  /** whether the values are steps of a level: what a weight below 1 keeps the level from moving is added to the next step */
  readonly integrated?: boolean;
}

/**
 * Passes of an autoregressive moving average around zero through one series, values before the first taken as 0.
 *
 * With the value zₜ = yₜ + oₜ₋₁, eₜ = zₜ − Σ φᵢ·vₜ₋ᵢ − Σ θⱼ·wₜ₋ⱼ·eₜ₋ⱼ. Later periods see the value vₜ = zₜ − (1 − wₜ)·eₜ: the expected one
 * moved towards the observed one by its weight. What is missing of the step is owed to the next one where the series is integrated,
 * oₜ = (1 − wₜ)·eₜ, and 0 otherwise. Without weights v = y and o = 0.
 *
 * @see Box & Jenkins (1976), Time Series Analysis, ch. 7, for conditional least squares
 */
export class ArmaPass {
  /** after the last pass: what is owed to the next step */
  owed = 0;
  private readonly carriedValues: Float64Array;
  private carriedErrors: Float64Array;

  constructor(private readonly series: ArmaSeries) {
    const { values, weights } = series;
    this.carriedValues = weights === undefined ? values : new Float64Array(values.length);
    this.carriedErrors = new Float64Array(weights === undefined ? 0 : values.length);
  }

  /**
   * One pass at given coefficients.
   *
   * @param ar  shape (p,)
   * @param ma  shape (q,)
   * @param errors  shape (n,): filled in, each times the root of its weight
   * @returns the weighted sum of their squares
   */
  run(ar: Float64Array, ma: Float64Array, errors: Float64Array): number {
    const { values, from, weights, integrated } = this.series;
    if (weights === undefined) this.carriedErrors = errors;
    const { carriedValues: v, carriedErrors: e } = this;
    const [p, q] = [ar.length, ma.length];
    let squares = 0;
    let owed = 0;
    for (let t = 0; t < values.length; t++) {
      const value = values[t]! + owed;
      let error = value;
      if (t >= from) {
        for (let i = 0; i < p; i++) if (t > i) error -= ar[i]! * v[t - 1 - i]!;
        for (let j = 0; j < q; j++) if (t > j) error -= ma[j]! * e[t - 1 - j]!;
      }
      if (weights !== undefined) {
        const missing = (1 - weights[t]!) * error;
        v[t] = value - missing;
        e[t] = t < from ? 0 : weights[t]! * error;
        if (integrated) owed = missing;
        error *= Math.sqrt(weights[t]!);
      }
      if (t < from) error = 0;
      errors[t] = error;
      squares += error * error;
    }
    this.owed = owed;
    return Number.isNaN(squares) ? Infinity : squares;
  }

  /** After the last pass: shape (count,), the last values carried on, newest first; 0 before the first. */
  lastValues(count: number): Float64Array {
    return this.newest(this.carriedValues, count);
  }

  /** After the last pass: shape (count,), the last errors carried on, newest first; 0 before the first. */
  lastErrors(count: number): Float64Array {
    return this.newest(this.carriedErrors, count);
  }

  private newest(series: Float64Array, count: number): Float64Array {
    const n = this.series.values.length;
    return Float64Array.from({ length: count }, (_, i) => (i < n ? series[n - 1 - i]! : 0));
  }
}
