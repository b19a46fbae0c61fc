/** How sharply worse models lose weight, weight ~ error^−sharpness: the more errors were seen the sharper, up to a bound. */
const ERRORS_PER_SHARPNESS = 15;
const SHARPEST = 3;
/** Share of the mean error that is added to every member's error, so that one small error by chance does not take all the weight. */
const PADDING = 0.1;

/**
 * Weights of several models by how well each would have forecast from past origins.
 *
 * @param y  shape (n,): actual values
 * @param past  one entry per model: its forecast from each origin
 * @param origins  how many values were known at each origin; none: the priors decide
 * @param priors  share of each model before any evidence, above 0
 * @param errorWeights  shape (n,): how much an error at each position counts, 0 … 1; absent: all 1
 * @returns shape (models,), sum 1
 */
export function evidenceWeights(
  y: Float64Array,
  past: readonly (readonly Float64Array[])[],
  origins: readonly number[],
  priors: readonly number[],
  errorWeights?: Float64Array,
): Float64Array {
  const errors = past.map((forecasts) => {
    let sum = 0;
    forecasts.forEach((forecast, k) => {
      for (let h = 0; h < forecast.length; h++) {
        const at = origins[k]! + h;
        sum += (errorWeights === undefined ? 1 : errorWeights[at]!) * Math.abs(y[at]! - forecast[h]!);
      }
    });
    return sum;
  });
  let seen = 0;
  past[0]?.forEach(({ length }, k) => {
    for (let h = 0; h < length; h++) seen += errorWeights === undefined ? 1 : errorWeights[origins[k]! + h]!;
  });
  const sharpness = Math.min(SHARPEST, seen / ERRORS_PER_SHARPNESS);
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
  const weights = Float64Array.from(errors, (error, i) =>
    mean > 0 ? priors[i]! * ((1 + PADDING) / (error / mean + PADDING)) ** sharpness : priors[i]!,
  );
  const total = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / total);
}
