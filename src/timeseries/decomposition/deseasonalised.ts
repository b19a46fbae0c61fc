import { interpolateGaps } from '../weighted-series.js';
import { classicalIndices, type SeasonKind } from './classical-indices.js';
import { isSeasonal } from './seasonality-test.js';

/** A series with its season taken out, and how to put it back. */
export interface Deseasonalised {
  /** shape (n,): the series without its season; the series itself where it has none */
  readonly values: Float64Array;
  readonly kind: SeasonKind | 'none';
  /** shape (season,): index of the position of the first value, the second, …; empty where there is no season */
  readonly indices: Float64Array;
}

/** Below this an index is too near zero to divide by. */
const SMALLEST_INDEX = 0.01;

/**
 * Takes the season out if the series has one: by division, or by subtraction where the series is not positive throughout.
 *
 * @param y  shape (n,): finite; never written to
 * @param season  periods per season, whole number ≥ 1
 * @param minSeasons  a series with at most this many seasons is left as it is
 * @param weights  shape (n,): 0 (missing) … 1 (observed), of a series interpolated where they are 0; absent: all 1
 * @returns values without the season, and what {@link reseasonalise} needs
 * @see Fiorucci et al. (2016), IJF 32(4), 1151–1161; R's forecast::thetaf
 * @example
 * const y = Float64Array.from({ length: 24 }, (_, t) => [1, 5, 2, 8][t % 4]);
 * deseasonalised(y, 4).values.slice(0, 4) // → [4, 4, 4, 4]
 */
export function deseasonalised(
  y: Float64Array,
  season: number,
  minSeasons = 2,
  weights?: Float64Array,
): Deseasonalised {
  if (!isSeasonal(y, season, minSeasons, weights)) return { values: y, kind: 'none', indices: new Float64Array(0) };
  let kind: SeasonKind = isPositive(y) ? 'multiplicative' : 'additive';
  let indices = classicalIndices(y, season, kind, weights);
  if (kind === 'multiplicative' && indices.some((index) => index < SMALLEST_INDEX)) {
    kind = 'additive';
    indices = classicalIndices(y, season, kind, weights);
  }
  const values = new Float64Array(y.length);
  for (let t = 0, s = 0; t < y.length; t++, s = s + 1 === season ? 0 : s + 1)
    values[t] = kind === 'additive' ? y[t]! - indices[s]! : y[t]! / indices[s]!;
  return { values: weights === undefined ? values : interpolateGaps(values, weights), kind, indices };
}

function isPositive(y: Float64Array): boolean {
  for (let t = 0; t < y.length; t++) if (!(y[t]! > 0)) return false;
  return true;
}

/**
 * Puts the season back, in place, into a forecast that begins `after` periods after the first value of the series.
 *
 * @param forecast  shape (horizon,): of the series without its season; written to
 * @param season  from {@link deseasonalised}
 * @param after  periods from the first value of the series to the first of the forecast, whole number ≥ 0
 * @returns `forecast` itself
 * @example
 * const y = Float64Array.from({ length: 24 }, (_, t) => [1, 5, 2, 8][t % 4]);
 * reseasonalise(Float64Array.of(4, 4, 4, 4), deseasonalised(y, 4), 12) // → [1, 5, 2, 8]
 */
export function reseasonalise(forecast: Float64Array, season: Deseasonalised, after: number): Float64Array {
  const { kind, indices } = season;
  if (kind === 'none') return forecast;
  for (let h = 0; h < forecast.length; h++) {
    const index = indices[(after + h) % indices.length]!;
    forecast[h] = kind === 'additive' ? forecast[h]! + index : forecast[h]! * index;
  }
  return forecast;
}
