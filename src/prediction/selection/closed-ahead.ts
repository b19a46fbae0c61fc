/** Seasons looked back. */
const LEAST_SEASONS = 4;
const MOST_SEASONS = 26;
const LONGEST_SEASON = 24;
/** A position without a sale counts as closed where chance would leave it empty less often than this. */
const CHANCE = 1e-3;

/**
 * Which of the next periods lie where a short season is always empty: closed Sundays, days without a delivery.
 *
 * @param y  shape (n,)
 * @param season  periods per season, ≥ 1
 * @returns shape (horizon,); undefined where no position is closed
 */
export function closedAhead(y: Float64Array, season: number, horizon: number): readonly boolean[] | undefined {
  const seasons = Math.min(MOST_SEASONS, Math.floor(y.length / season));
  if (season < 2 || season > LONGEST_SEASON || seasons < LEAST_SEASONS) return undefined;
  const from = y.length - seasons * season;
  const active = new Int32Array(season);
  let all = 0;
  for (let t = from; t < y.length; t++) {
    if (y[t] === 0) continue;
    active[(t - from) % season]!++;
    all++;
  }
  const share = all / (seasons * (season - 1));
  if ((1 - Math.min(1, share)) ** seasons >= CHANCE || active.every((count) => count > 0)) return undefined;
  return Array.from({ length: horizon }, (_, h) => active[h % season] === 0);
}
