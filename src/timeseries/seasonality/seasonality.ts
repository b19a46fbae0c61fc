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
 * @param from  first period of the calendar, `to` the one after the last
 * @returns shape (to − from,): above 0, around 1
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

/** 1 plus the effects of the windows a period lies in, by its share in each; at least 0.05. */
export function festivalFactor(effects: Float64Array, { exposure, windows }: SeasonCalendar, t: number): number {
  let factor = 1;
  for (let w = 0; w < windows; w++) factor += exposure[t * windows + w]! * effects[w]!;
  return Math.max(LEAST, factor);
}

/** No season at all. */
export function noSeasonality(calendar: SeasonCalendar): Seasonality {
  return {
    indices: calendar.cycles.map(({ bins }) => new Float64Array(bins).fill(1)),
    effects: new Float64Array(calendar.windows),
  };
}
