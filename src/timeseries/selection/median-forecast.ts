/**
 * Median of several forecasts, step by step (of an even number, the mean of the middle two).
 *
 * @param forecasts  one or more, each of shape (horizon,)
 */
export function medianForecast(forecasts: readonly Float64Array[]): Float64Array {
  const horizon = forecasts[0]!.length;
  const sorted = new Float64Array(forecasts.length);
  const middle = forecasts.length >> 1;
  const median = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    for (let m = 0; m < forecasts.length; m++) sorted[m] = forecasts[m]![h]!;
    sorted.sort();
    median[h] = forecasts.length % 2 === 1 ? sorted[middle]! : 0.5 * (sorted[middle - 1]! + sorted[middle]!);
  }
  return median;
}
