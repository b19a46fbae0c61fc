/**
 * Kinds of series that are forecast alike.
 *
 * `dead`: nothing but zeros, or silent for longer than two years of its own making; `intermittent`: an order now and
 * then; `seasonal`: regular, and the same time of last season predicts it; `smooth`: regular otherwise, or with values below zero.
 */
export type SeriesClass = 'dead' | 'intermittent' | 'smooth' | 'seasonal';

export const SERIES_CLASSES: readonly SeriesClass[] = ['dead', 'intermittent', 'smooth', 'seasonal'];

/** Mean gap between orders from which a series counts as intermittent (Syntetos, Boylan & Croston 2005). */
const INTERMITTENT_GAP = 1.32;
/** Share of the variance that last season's deviation must explain. */
const SEASONAL_SHARE = 0.1;

/**
 * Sorts a series into its class by simple features.
 *
 * O(n).
 *
 * @param y  shape (n,): oldest first; missing values are ignored where `weights` is 0
 * @param season  periods per season, ≥ 1
 * @param weights  shape (n,): 0 (missing) … 1 (observed); absent: all 1
 * @returns how the series is forecast
 * @see Syntetos, Boylan & Croston (2005), JORS 56(5), 495–503, for the idea of classes
 * @example classOfSeries(Float64Array.of(0, 0, 4, 0, 0, 0, 5, 0, 0, 2), 1) // → 'intermittent'
 */
export function classOfSeries(y: Float64Array, season: number, weights?: Float64Array): SeriesClass {
  let seen = 0;
  let active = 0;
  let quiet = 0;
  let negative = false;
  for (let t = 0; t < y.length; t++) {
    if (weights && weights[t]! === 0) continue;
    seen++;
    quiet++;
    if (y[t] === 0) continue;
    if (y[t]! < 0) negative = true;
    active++;
    quiet = 0;
  }
  if (active === 0) return 'dead';
  if (negative) return regular(y, season);
  const gap = (seen - quiet) / active;
  if (quiet > Math.max(2 * season, 12 * gap, 24)) return 'dead';
  if (seen / active >= INTERMITTENT_GAP && !followsTheWeek(y, season)) return 'intermittent';
  return regular(y, season);
}

/** Zeros that come at the same time of a short season (Sundays) are a pattern, not chance. */
function followsTheWeek(y: Float64Array, season: number): boolean {
  return season <= LONGEST_PATTERN && seasonalShare(y, season) >= PATTERN_SHARE;
}

const LONGEST_PATTERN = 24;
const PATTERN_SHARE = 0.15;

function regular(y: Float64Array, season: number): SeriesClass {
  return seasonalShare(y, season) >= SEASONAL_SHARE ? 'seasonal' : 'smooth';
}

/**
 * Share of the variance around a season-long moving mean that the deviation one season earlier explains (the squared
 * correlation at lag `season`, 0 where it is negative or there are fewer than two seasons).
 */
export function seasonalShare(y: Float64Array, season: number): number {
  if (season < 2 || y.length < 2 * season + 4) return 0;
  const from = Math.max(0, y.length - 6 * season);
  const deviation = detrended(y.subarray(from), season);
  let product = 0;
  let early = 0;
  let late = 0;
  for (let t = season; t < deviation.length; t++) {
    product += deviation[t]! * deviation[t - season]!;
    early += deviation[t - season]! ** 2;
    late += deviation[t]! ** 2;
  }
  if (!(early > 0 && late > 0) || product <= 0) return 0;
  return (product * product) / (early * late);
}

function detrended(y: Float64Array, season: number): Float64Array {
  const half = season >> 1;
  const sums = new Float64Array(y.length + 1);
  for (let t = 0; t < y.length; t++) sums[t + 1] = sums[t]! + y[t]!;
  return y.map((value, t) => {
    const low = Math.max(0, t - half);
    const high = Math.min(y.length, t + half + 1);
    return value - (sums[high]! - sums[low]!) / (high - low);
  });
}
