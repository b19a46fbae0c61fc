import { intermittentLeaf } from '../../timeseries/models/intermittent-leaf.js';

/** Seasons that the course within a season is learnt from. */
const MOST_SEASONS = 26;
/** The prior, the same demand in each period of the season, counts as this many seasons. */
const EVEN_SEASONS = 2;
/** Whole seasons from which the level is taken from their sums: single periods would make Sundays look like a decline. */
const LEAST_SEASONS = 4;

/**
 * The level of a sparse series times its own course within a short season: orders come on few days of the week.
 *
 * @param y  shape (n,), n ≥ 1: oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, ≥ 1
 * @param season  periods per season, ≥ 1
 * @returns shape (horizon,)
 */
export function phasedLeaf(y: Float64Array, horizon: number, season: number): Float64Array {
  const whole = Math.floor(y.length / season);
  const level = levelOf(y, season, whole);
  const seasons = Math.min(MOST_SEASONS, whole);
  const sums = new Float64Array(season);
  y.subarray(y.length - seasons * season).forEach((value, t) => (sums[t % season] = sums[t % season]! + value));
  const mean = sums.reduce((sum, value) => sum + value, 0) / season;
  if (!(mean > 0)) return new Float64Array(horizon).fill(level);
  const even = EVEN_SEASONS / (seasons + EVEN_SEASONS);
  return Float64Array.from({ length: horizon }, (_, h) => level * (even + ((1 - even) * sums[h % season]!) / mean));
}

/** Expected units per period. */
function levelOf(y: Float64Array, season: number, whole: number): number {
  if (whole < LEAST_SEASONS) return intermittentLeaf(y, 1).mean[0]!;
  const sums = new Float64Array(whole);
  y.subarray(y.length - whole * season).forEach((value, t) => {
    const k = Math.floor(t / season);
    sums[k] = sums[k]! + value;
  });
  return intermittentLeaf(sums, 1).mean[0]! / season;
}
