/** A model fitted to a series, ready to forecast from its end and from earlier origins. */
export interface FittedMember {
  /**
   * Forecast from after the first `known` values, with the parameters of the fit to the whole series but states that
   * use nothing later.
   *
   * @returns shape (horizon,); may hold values that are not finite
   */
  readonly forecast: (known: number, horizon: number) => Float64Array;
}

/** One model of an ensemble. */
export interface EnsembleMember {
  readonly name: string;
  /** share in the combination before any evidence */
  readonly prior: number;
  /**
   * @param weights  shape (n,): 0 (missing: y holds an interpolated value) … 1 (observed); absent: all 1
   * @returns undefined where the series is too short for the model
   */
  readonly fit: (y: Float64Array, season: number, weights?: Float64Array) => FittedMember | undefined;
}
