import { isShortSeason } from '../../timeseries/short-season.js';
import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';
import { learnSeasonality } from '../../timeseries/seasonality/learn-seasonality.js';
import { poolDeviations } from '../../timeseries/seasonality/pool-deviations.js';
import { type PooledSeries } from '../../timeseries/seasonality/pooled-series.js';
import { type Cycle, type SeasonCalendar } from '../../timeseries/seasonality/season-calendar.js';
import { type Seasonality, seasonFactors } from '../../timeseries/seasonality/seasonality.js';
import { commonShocks } from './common-shocks.js';
import { changeScale } from '../ranges/change-scale.js';
import { everyNth } from '../pooled/every-nth.js';
import { inPhase, seasonPhase } from './season-phase.js';
import { seasonStrengths } from './season-strengths.js';

/** The season that the series of a panel have in common, and how much of it each of them shows. */
export interface PanelSeason {
  /** shape (periods of the clock and ahead,): what comes every year, around 1 */
  readonly season: Float64Array;
  /** shape (periods of the clock and ahead,): the season times what befell all series at once, see {@link commonShocks} */
  readonly factors: Float64Array;
  /** shape (series,): power to which each series takes the factors: 0 (not at all), 1 (wholly) … 2 (swings more than the panel) */
  readonly strengths: Float64Array;
  /** whether periods are so short that what a closed one misses is made up for in the next */
  readonly catchesUp: boolean;
}

/** The panel must gain at least this share of squared error, or there is no season. */
const LEAST_GAIN = 0.005;
/** So many series are looked at first: most panels without a season are known by them. */
const SCREENED = 100;
/** Years learnt from. */
const YEARS = 6;

/**
 * Learns the common season of a panel, from series that are nowhere below zero, each measured in its own scale.
 *
 * @param starts  shape (series,): period of each series' first value on the calendar
 * @param leastGain  share of squared error a trailing mean must save by it
 * @returns undefined where there is no season to learn or no series takes any of it
 */
export function learnPanelSeason(
  panel: Panel,
  starts: Int32Array,
  calendar: SeasonCalendar,
  leastGain = LEAST_GAIN,
): PanelSeason | undefined {
  if (calendar.cycles.length === 0 && calendar.windows === 0) return undefined;
  const stride = Math.floor(panel.ids.length / SCREENED);
  if (stride >= 2) {
    const sample = everyNth(panel, stride);
    const clock = starts.filter((_, i) => i % stride === 0);
    if (!learnPanelSeason(sample, clock, calendar, leastGain / 2)) return undefined;
  }
  const year = calendar.periodsPerYear;

  const pool: PooledSeries[] = [];
  panel.ids.forEach((_, i) => {
    const y = seriesOf(panel, i);
    const from = Math.max(0, y.length - YEARS * year);
    const scale = changeScale(y, weightsOf(panel, i));
    if (y.length < year || !(scale > 0) || y.some((value) => value < 0)) return;
    const recent = y.subarray(from).map((value) => value / scale);
    pool.push({ y: recent, start: starts[i]! + from, weights: weightsOf(panel, i)?.subarray(from) });
  });
  if (pool.length === 0) return undefined;
  const learnt = learnFrom(pool, calendar);
  const phased = phaseOf(pool, calendar);
  const season = phased(seasonFactors(slowPart(learnt, calendar), calendar));
  const strengths = seasonStrengths(panel, starts, season, year, leastGain);
  if (!strengths.some((strength) => strength > 0)) return undefined;
  const shocks = commonShocks(pool, phased(seasonFactors(learnt, calendar)), year);
  const catchesUp = calendar.cycles.some(isShortCycle);
  return { season, factors: season.map((factor, t) => factor * shocks[t]!), strengths, catchesUp };
}

/** Mean age, in years, of a learnt season, which weights the last two years most. */
const MEAN_AGE = 1.5;

/** What becomes of a season that drifts: from the last quarter on, the season learnt before it, as late as that quarter shows. */
function phaseOf(pool: readonly PooledSeries[], calendar: SeasonCalendar): (season: Float64Array) => Float64Array {
  const drift = Math.max(0, ...calendar.cycles.map((cycle) => cycle.drift ?? 0));
  if (drift === 0) return (season) => season;
  const year = calendar.periodsPerYear;
  const quarter = year >> 2;
  const from = pool.reduce((latest, { y, start }) => Math.max(latest, start + y.length), 0) - quarter;
  const before = pool.map(({ y, start, weights }) => {
    const known = Math.max(0, Math.min(y.length, from - start));
    return { y: y.subarray(0, known), start, weights: weights?.subarray(0, known) };
  });
  const season = seasonFactors(learnFrom(before, calendar), calendar);
  const phase = seasonPhase(season, poolDeviations(pool, season, year), quarter, MEAN_AGE * drift);
  if (phase === 0) return (same) => same;
  const late = inPhase(season, phase, year);
  return (present) => present.map((factor, t) => (t < from ? factor : late[t]!));
}

/** Learns from the stretch of the calendar that the pool covers: long silence before it would only cost time. */
function learnFrom(pool: readonly PooledSeries[], calendar: SeasonCalendar): Seasonality {
  const first = pool.reduce((least, { start }) => Math.min(least, start), Infinity);
  const covered = {
    ...calendar,
    periods: calendar.periods - first,
    cycles: calendar.cycles.map((cycle) => ({ ...cycle, positions: cycle.positions.subarray(first) })),
    exposure: calendar.exposure.subarray(first * calendar.windows),
  };
  return learnSeasonality(
    pool.map((series) => ({ ...series, start: series.start - first })),
    covered,
  );
}

/** The season alone, where what befell the series is not to be known. */
export function withoutShocks(season: PanelSeason | undefined): PanelSeason | undefined {
  return season && { ...season, factors: season.season };
}

/** Whether a cycle comes round so often that it is left to each series: it has seen it often, and order days differ. */
export function isShortCycle({ bins }: Cycle): boolean {
  return isShortSeason(bins);
}

/** The season without its short cycles (they were learnt so as not to be mistaken for festivals). */
function slowPart(season: Seasonality, { cycles }: SeasonCalendar): Seasonality {
  const indices = season.indices.map((index, c) => (isShortCycle(cycles[c]!) ? index.map(() => 1) : index));
  return { ...season, indices };
}

/** A period with a smaller factor (shops are closed) is not used for the level: its few sales would be divided by almost 0. */
const CLOSED = 0.3;

/**
 * The panel without its common season: each value divided by its factor, with weight 0 where the factor is near 0, and
 * where that is made up for.
 */
export function withoutSeason(panel: Panel, starts: Int32Array, season: PanelSeason | undefined): Panel {
  if (!season) return panel;
  const values = panel.values.slice();
  let weights = panel.weights;
  const setMissing = (at: number) => {
    if (weights === panel.weights) weights = panel.weights?.slice() ?? new Float64Array(values.length).fill(1);
    weights![at] = 0;
  };
  panel.ids.forEach((_, i) => {
    const [from, to] = [panel.offsets[i]!, panel.offsets[i + 1]!];
    const factors = factorsOf(season, i, starts[i]!, to - from);
    factors?.forEach((factor, t) => {
      values[from + t] = values[from + t]! / factor;
      // A series that swings more than the panel is no more closed than the panel.
      if (Math.max(factor, season.factors[starts[i]! + t]!) >= CLOSED) return;
      setMissing(from + t);
      if (season.catchesUp && from + t + 1 < to) setMissing(from + t + 1);
    });
  });
  return weights ? { ...panel, values, weights } : { ...panel, values };
}

/** Factors of series `i` from a period of the calendar on; undefined where it shows no season. */
export function factorsOf(season: PanelSeason, i: number, from: number, count: number): Float64Array | undefined {
  const strength = season.strengths[i]!;
  if (strength === 0) return undefined;
  return season.factors.slice(from, from + count).map((factor) => factor ** strength);
}
