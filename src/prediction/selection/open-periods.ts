/** Seasons without a single sale from which a position of the season counts as closed. */
const LEAST_SEASONS = 4;
const MOST_SEASONS = 12;
const LONGEST_SEASON = 60;

/**
 * Positions of the season that are always zero of late (closed Sundays, a product sold in spring only).
 *
 * @param y  shape (n,)
 * @param weights  shape (n,): 0 (missing) … 1 (observed); a position not observed of late counts as open; absent: all 1
 * @returns shape (season,): whether periods t with t mod season = s are open; undefined where all are, or none
 */
export function openPositions(y: Float64Array, season: number, weights?: Float64Array): readonly boolean[] | undefined {
  const seasons = Math.min(MOST_SEASONS, Math.floor(y.length / season));
  if (season < 2 || season > LONGEST_SEASON || seasons < LEAST_SEASONS) return undefined;
  const open = new Array<boolean>(season).fill(false);
  const seen = new Array<boolean>(season).fill(weights === undefined);
  for (let t = y.length - seasons * season; t < y.length; t++) {
    if (weights?.[t] === 0) continue;
    seen[t % season] = true;
    if (y[t] !== 0) open[t % season] = true;
  }
  for (let s = 0; s < season; s++) open[s] ||= !seen[s];
  const count = open.filter(Boolean).length;
  return count === 0 || count === season ? undefined : open;
}

/** A series without its closed periods, and the way back. */
export interface OpenPeriods {
  /** shape (k,): the open periods */
  readonly values: Float64Array;
  /** open periods per season */
  readonly season: number;
  /** open periods among the next `horizon` */
  readonly ahead: (horizon: number) => number;
  /** How many periods of the series lie before open period k (0 ≤ k ≤ all). */
  readonly before: (k: number) => number;
  /** A forecast of open periods from there on, with zeros where it is closed: shape (horizon,). */
  readonly expanded: (from: number, forecast: Float64Array, horizon: number) => Float64Array;
}

/** Takes closed periods out of a series, so that what is left is regular. */
export function withoutClosed(y: Float64Array, open: readonly boolean[]): OpenPeriods {
  const season = open.length;
  const at: number[] = [];
  for (let t = 0; t < y.length; t++) if (open[t % season]) at.push(t);
  return {
    values: Float64Array.from(at, (t) => y[t]!),
    season: open.filter(Boolean).length,
    ahead: (horizon) => {
      let count = 0;
      for (let h = 0; h < horizon; h++) if (open[(y.length + h) % season]) count++;
      return count;
    },
    before: (k) => (k === 0 ? 0 : at[k - 1]! + 1),
    expanded: (from, forecast, horizon) => {
      const out = new Float64Array(horizon);
      for (let h = 0, k = 0; h < horizon && k < forecast.length; h++)
        if (open[(from + h) % season]) out[h] = forecast[k++]!;
      return out;
    },
  };
}
