import { intermittentLeaf } from '../models/intermittent-leaf.js';

/** Seasons that the course within a season is learnt from. */
const MOST_SEASONS = 26;
/** The even course counts as so many seasons. */
const EVEN_SEASONS = 2;

/**
 * The level of a sparse series times its own course within a short season: orders come on few days of the week.
 *
 * @param y  shape (n,), n ≥ 1: oldest first, finite and ≥ 0; never written to
 * @param horizon  periods ahead, ≥ 1
 * @param season  periods per season, ≥ 1
 * @returns shape (horizon,)
 */
export function phasedLeaf(y: Float64Array, horizon: number, season: number): Float64Array {
  const flat = intermittentLeaf(y, horizon).mean;
  const level = flat.reduce((sum, value) => sum + value, 0) / horizon;
  const seasons = Math.min(MOST_SEASONS, Math.floor(y.length / season));
  const recent = y.subarray(y.length - seasons * season);
  const sums = new Float64Array(season);
  recent.forEach((value, t) => (sums[t % season] = sums[t % season]! + value));
  const mean = sums.reduce((sum, value) => sum + value, 0) / season;
  if (!(mean > 0)) return flat;
  const even = EVEN_SEASONS / (seasons + EVEN_SEASONS);
  return Float64Array.from({ length: horizon }, (_, h) => level * (even + ((1 - even) * sums[h % season]!) / mean));
}
