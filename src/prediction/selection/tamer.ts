/** Keeps forecasts within what was seen, plus its range on either side; what is no number becomes the last value. */
export function tamerOf(y: Float64Array): (forecast: Float64Array) => Float64Array {
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
