/** Clamps forecasts to the range of the series, widened by that range on either side; NaN becomes the last value. */
export function clampTo(y: Float64Array): (forecast: Float64Array) => Float64Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of y) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const range = high - low;
  const last = y[y.length - 1]!;
  return (forecast) =>
    forecast.map((value) => (value === value ? Math.min(high + range, Math.max(low - range, value)) : last));
}
