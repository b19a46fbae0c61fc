import { checkCount } from '../check.js';
import { SeriesError } from '../series-error.js';

/** A cycle that repeats: the year, the week. */
export interface Cycle {
  /**
   * shape (periods,): where each period lies in the cycle, 0 ≤ position < 1. For a year of weeks: the day of the year of the
   * week's middle over the days of that year, so that no week 53 and no leap year gets in the way
   */
  readonly positions: Float64Array;
  /** into how many stretches the cycle is cut: 52 for a year of weeks, 7 for a week of days */
  readonly bins: number;
  /** standard deviation, in bins, of the kernel by which an observation counts for neighbouring bins; 0: none */
  readonly smoothing: number;
  /** whether single bins, each about one period long, may stand out from a smooth index, where years agree on it; absent: no */
  readonly sharp?: boolean;
  /** by how many periods what comes every year is later each time, where the cycle falls short of a year; absent: not at all */
  readonly drift?: number;
}

/** What is known of the calendar of all series of a panel: history first, then what is ahead. */
export interface SeasonCalendar {
  /** periods of history and horizon together */
  readonly periods: number;
  /** periods of the slowest cycle: the level is taken over as many, 52 for weeks */
  readonly periodsPerYear: number;
  readonly cycles: readonly Cycle[];
  /** shape (periods × windows,), period by period: which share of the period lies in each festival window, 0 … 1 */
  readonly exposure: Float64Array;
  readonly windows: number;
}

/** Mean of the Gregorian calendar. */
const WEEKS_PER_YEAR = 365.2425 / 7;

/**
 * The calendar of whole numbers: a year is `season` periods, nothing is known of festivals. 52 are taken for weeks, which fall
 * a day short of a year.
 *
 * @param periods  periods of history and horizon together, whole number ≥ 0
 * @param season  periods per season, whole number ≥ 1
 * @param sharp  whether single periods of a long season may stand out
 * @returns one cycle of `season` periods that begins at period 0; no cycle for a season of 1
 * @throws {SeriesError} naming the argument, what was expected and what was found
 * @example plainCalendar(5, 4).cycles[0].positions // → [0, 0.25, 0.5, 0.75, 0]
 */
export function plainCalendar(periods: number, season: number, sharp = false): SeasonCalendar {
  checkCount('season', season);
  const positions = Float64Array.from({ length: periods }, (_, t) => (t % season) / season);
  const long = season >= 24;
  const drift = season === 52 ? WEEKS_PER_YEAR - 52 : 0;
  const cycles =
    season > 1 ? [{ positions, bins: season, smoothing: long ? 1.2 : 0, sharp: sharp && long, drift }] : [];
  return { periods, periodsPerYear: season, cycles, exposure: new Float64Array(0), windows: 0 };
}

/** @throws {SeriesError} where lengths do not fit `periods`, a position lies outside 0 … 1 or a drift is no number. */
export function checkCalendar({ periods, cycles, exposure, windows }: SeasonCalendar): void {
  for (const { positions, bins, drift } of cycles) {
    checkCount('bins', bins);
    if (drift !== undefined && !Number.isFinite(drift)) throw new SeriesError('drift', 'a finite number', `${drift}`);
    if (positions.length !== periods)
      throw new SeriesError('positions', `${periods} value(s), one per period`, `${positions.length}`);
    positions.forEach((position, t) => {
      if (!(position >= 0 && position < 1))
        throw new SeriesError('positions', 'a number in [0, 1)', `${position}`, { position: t });
    });
  }
  if (exposure.length !== periods * windows)
    throw new SeriesError('exposure', `${periods * windows} value(s), windows per period`, `${exposure.length}`);
}
