/** What the last pass made of a series: shape (≥ n,) each; overwritten by the next pass, so read it at once. */
export const carried = {
  /** values as far as they are believed, otherwise as expected */
  values: new Float64Array(256),
  /** errors as far as they are believed */
  errors: new Float64Array(256),
  /** how much the last level (of an integrated series) is above the one carried on */
  owed: 0,
};

/**
 * {@link armaPass} where some values are missing: what is carried on is the expected value, moved towards the real one by its
 * weight (0: as if the forecast had come true).
 *
 * @param values  shape (n,)
 * @param from  errors before this position are set to 0 and not counted
 * @param errors  shape (n,): filled in, each times the root of its weight
 * @param weights  shape (n,): 0 (missing) … 1 (observed)
 * @param integrated  whether values are steps of a level: what a level was not believed to move, the next one still has to
 * @returns the weighted sum of squares
 */
export function weightedArmaPass(
  values: Float64Array,
  ar: Float64Array,
  ma: Float64Array,
  from: number,
  errors: Float64Array,
  weights: Float64Array,
  integrated: boolean,
): number {
  const n = values.length;
  if (carried.values.length < n) [carried.values, carried.errors] = [new Float64Array(2 * n), new Float64Array(2 * n)];
  const { values: v, errors: e } = carried;
  let squares = 0;
  let owed = 0;
  for (let t = 0; t < n; t++) {
    let expected = 0;
    if (t >= from) {
      for (let i = 0; i < ar.length; i++) if (t > i) expected += ar[i]! * v[t - 1 - i]!;
      for (let j = 0; j < ma.length; j++) if (t > j) expected += ma[j]! * e[t - 1 - j]!;
    }
    const trust = weights[t]!;
    const error = values[t]! + owed - expected;
    v[t] = expected + trust * error;
    e[t] = t < from ? 0 : trust * error;
    if (integrated) owed = (1 - trust) * error;
    errors[t] = t < from ? 0 : Math.sqrt(trust) * error;
    squares += errors[t]! * errors[t]!;
  }
  carried.owed = owed;
  return squares === squares ? squares : Infinity;
}
