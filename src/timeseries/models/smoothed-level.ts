/**
 * Last level of simple exponential smoothing that starts at the first value: ℓᵢ = ℓᵢ₋₁ + α·wᵢ·(yᵢ − ℓᵢ₋₁).
 *
 * @param values  the first `count` entries are read, oldest first, count ≥ 1
 * @param smoothing  α, 0 < α ≤ 1
 * @param weights  the first `count` entries are read: wᵢ, 0 … 1; absent: all 1
 * @see Hyndman et al. (2008), Forecasting with Exponential Smoothing, ch. 2
 */
export function smoothedLevel(values: Float64Array, count: number, smoothing: number, weights?: Float64Array): number {
  let level = values[0]!;
  for (let i = 1; i < count; i++)
    level += (weights === undefined ? smoothing : smoothing * weights[i]!) * (values[i]! - level);
  return level;
}
