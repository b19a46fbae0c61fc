import { isShortSeason } from '../../timeseries/short-season.js';

/** A season of few periods is mostly a week of order days, of which single ones are noisy. */
const MOST_OF_SHORT = 26;
const MOST_OF_LONG = 3;

/**
 * The mean of the last seasons at the same time of the season: the plain forecast of a rhythm of order days.
 *
 * @param y  shape (n,), n ≥ 1: oldest first, finite; never written to
 * @param horizon  periods ahead, ≥ 1
 * @param season  periods per season, ≥ 1
 * @returns shape (horizon,); where no season back is known, the mean of all values
 *
 * Up to 26 seasons of at most ten periods are averaged, three of longer ones.
 */
export function seasonalMean(y: Float64Array, horizon: number, season: number): Float64Array {
  const most = isShortSeason(season) ? MOST_OF_SHORT : MOST_OF_LONG;
  const n = y.length;
  const mean = y.reduce((sum, value) => sum + value, 0) / n;
  return Float64Array.from({ length: horizon }, (_, h) => {
    let sum = 0;
    let count = 0;
    for (let at = n - season + (h % season); at >= 0 && count < most; at -= season) {
      sum += y[at]!;
      count++;
    }
    return count > 0 ? sum / count : mean;
  });
}
