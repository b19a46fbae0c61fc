import { isShortSeason } from '../short-season.js';
import { type SeriesTrace, meanBetween } from './series-trace.js';

/** Seasons looked back: few long ones, more short ones. */
const seasonsBack = (season: number): number => (isShortSeason(season) ? 8 : 3);

/**
 * How far the same time in earlier seasons stood from its surroundings: mean over the last seasons of
 * (three-period window around the target, seasons ago) − (the whole season around it), in units of the series.
 *
 * Uses only the first `known` observations. 0 where no season back is known.
 *
 * @param target  position to be forecast, ≥ known
 * @param most  how many seasons are looked back
 */
export function seasonalDeviation(
  trace: SeriesTrace,
  known: number,
  target: number,
  season: number,
  most = seasonsBack(season),
): number {
  const reach = season >= 40 ? 1 : 0;
  let sum = 0;
  let count = 0;
  for (let year = 1; year <= most; year++) {
    const at = target - year * season;
    if (at >= known) continue;
    if (at - reach < 0) break;
    const high = Math.min(known, at + (season >> 1) + 1);
    const around = meanBetween(trace, high - season, high, NaN);
    const here = meanBetween(trace, at - reach, Math.min(known, at + reach + 1), NaN);
    if (Number.isNaN(around) || Number.isNaN(here)) continue;
    sum += here - around;
    count++;
  }
  return count > 0 ? sum / count : 0;
}

/** The same as a share of the surroundings' level: −1 (nothing is sold then) … 4 (capped); 0 where unknown. */
export function seasonalRatio(trace: SeriesTrace, known: number, target: number, season: number): number {
  const deviation = seasonalDeviation(trace, known, target, season);
  const usual = meanBetween(trace, known - seasonsBack(season) * season, known, 0);
  return usual > 0 ? Math.max(-1, Math.min(4, deviation / usual)) : 0;
}
