import { indexAt } from './index-at.js';
import { type SeasonCalendar } from './season-calendar.js';

/** What a pool of series has taught of its seasons: multiplicative, to be lent to any series of the pool. */
export interface Seasonality {
  /** per cycle of the calendar, shape (bins,): index of each stretch, mean 1 */
  readonly indices: readonly Float64Array[];
  /** shape (windows,): what a period wholly inside each festival window sells more (0.3) or less (−0.2), as a share */
  readonly effects: Float64Array;
}

/** However many festivals depress a period, something is sold. */
const LEAST = 0.05;

/**
 * The factor of each period: cycles multiplied, times what its festival windows add or take.
 *
 * A window's effect counts by the share of the period that lies in it, so that it slides and splits across periods.
 *
 * @param season  from {@link learnSeasonality}
 * @param calendar  the calendar it was learnt on
 * @param from  first period of the calendar, 0 by default
 * @param to  the period after the last, all by default
 * @returns shape (to − from,): above 0, around 1
 * @example
 * const season = { indices: [Float64Array.of(0.5, 1.5, 0.8, 1.2)], effects: new Float64Array(0) };
 * seasonFactors(season, plainCalendar(4, 4)) // → [0.5, 1.5, 0.8, 1.2]
 */
export function seasonFactors(
  season: Seasonality,
  calendar: SeasonCalendar,
  from = 0,
  to = calendar.periods,
): Float64Array {
  const factors = new Float64Array(to - from);
  for (let t = from; t < to; t++) {
    let factor = festivalFactor(season.effects, calendar, t);
    calendar.cycles.forEach((cycle, c) => (factor *= indexAt(season.indices[c]!, cycle.positions[t]!)));
    factors[t - from] = Math.max(LEAST, factor);
  }
  return factors;
}

/**
 * 1 plus the effects of the festival windows a period lies in, each by its share of the period; at least 0.05.
 *
 * @param effects  shape (windows,): as learnt by {@link learnSeasonality}
 * @param calendar  exposure of each period to each window
 * @param t  period of the calendar, 0 … periods − 1
 * @returns ≥ 0.05, around 1
 * @example
 * const calendar = { ...plainCalendar(2, 1), windows: 1, exposure: Float64Array.of(0, 0.5) };
 * festivalFactor(Float64Array.of(0.4), calendar, 1) // → 1.2
 */
export function festivalFactor(effects: Float64Array, { exposure, windows }: SeasonCalendar, t: number): number {
  let factor = 1;
  for (let w = 0; w < windows; w++) factor += exposure[t * windows + w]! * effects[w]!;
  return Math.max(LEAST, factor);
}

/**
 * The season of a pool that shows none: all indices 1, all effects 0.
 *
 * @param calendar  whose cycles and windows it has
 * @returns indices of 1 and effects of 0
 * @example noSeasonality(plainCalendar(8, 4)).indices[0] // → [1, 1, 1, 1]
 */
export function noSeasonality(calendar: SeasonCalendar): Seasonality {
  return {
    indices: calendar.cycles.map(({ bins }) => new Float64Array(bins).fill(1)),
    effects: new Float64Array(calendar.windows),
  };
}
