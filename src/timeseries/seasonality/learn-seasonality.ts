import { checkSeries, checkWeights } from '../check.js';
import { SeriesError } from '../series-error.js';
import { cycleSpread } from './cycle-spread.js';
import { indexAt } from './index-at.js';
import { learnEffects } from './learn-effects.js';
import { learnIndex } from './learn-index.js';
import { levelOf } from './level-of.js';
import { checkCalendar, type Cycle, type SeasonCalendar } from './season-calendar.js';
import { poolDeviations } from './pool-deviations.js';
import { type PooledSeries } from './pooled-series.js';
import { festivalFactor, noSeasonality, type Seasonality } from './seasonality.js';
import { sharpenIndex } from './sharpen-index.js';
import { yearProximity, yearOf } from './year-proximity.js';

/** Level, festivals and cycles are learnt in turn, and converge within a few rounds. */
const ROUNDS = 6;

/**
 * Seasons of a pool of series (a product family, an area, one product): indices of each cycle and effects of moving festivals.
 *
 * Sales = level of the series × indices × festivals. Each series keeps its own level, which may move from year to year; so may
 * the indices, which each year learns from the years around it. Indices and effects are common to the pool and shrunk
 * to the parent pool's, the more the less data support them: a pool of little data gets its parent's season, a root
 * of little data gets none.
 *
 * O(rounds × years × total length) time.
 *
 * @param pool  series of the pool; those shorter than a year are not used, as their level cannot be separated from their season
 * @param calendar  of the history (and what is ahead)
 * @param parent  what the pool above has learnt, on the same calendar
 * @returns the season as it is at the end of the history
 * @throws {SeriesError} naming the series' place in the pool, where one reaches beyond the calendar
 * @example
 * const y = Float64Array.from({ length: 40 }, (_, t) => [1, 5, 2, 8][t % 4]);
 * const calendar = plainCalendar(44, 4);
 * seasonFactors(learnSeasonality([{ y, start: 0 }], calendar), calendar, 40) // → [0.25, 1.25, 0.5, 2]
 */
export function learnSeasonality(
  pool: readonly PooledSeries[],
  calendar: SeasonCalendar,
  parent?: Seasonality,
): Seasonality {
  checkCalendar(calendar);
  const history = historyOf(pool, calendar);
  const above = parent ?? noSeasonality(calendar);
  const longEnough = pool.filter(({ y }) => y.length >= calendar.periodsPerYear);
  if (longEnough.length === 0) return above;
  const { cycles, periodsPerYear } = calendar;
  const actual = pooledSales(longEnough, history);
  const years = Math.ceil(history / periodsPerYear);
  const proximities = Array.from({ length: years }, (_, year) => yearProximity(year, history, periodsPerYear));
  const spreads = cycles.map((cycle) => cycleSpread(cycle, history));
  let effects = above.effects;
  let festivals = festivalFactors(effects, calendar, history);
  const byYear = cycles.map((_, c) => new Array<Float64Array>(years).fill(above.indices[c]!));
  const factors = cycles.map((cycle, c) => cycleFactors(byYear[c]!, cycle, history, periodsPerYear));
  for (let round = 0; round < ROUNDS; round++) {
    const levels = pooledLevels(longEnough, product([festivals, ...factors]), periodsPerYear);
    effects = learnEffects(actual, product([levels, ...factors]), calendar, parent?.effects);
    festivals = festivalFactors(effects, calendar, history);
    cycles.forEach((cycle, c) => {
      const expected = product([levels, festivals, ...factors.filter((_, other) => other !== c)]);
      byYear[c] = byYear[c]!.map((before, year) => {
        const proximity = proximities[year]!;
        const last = round === 0 ? undefined : before;
        return learnIndex(
          product([actual, proximity]),
          product([expected, proximity]),
          cycle,
          spreads[c]!,
          above.indices[c]!,
          last,
        );
      });
      factors[c] = cycleFactors(byYear[c], cycle, history, periodsPerYear);
    });
  }
  const indices = byYear.map((index) => index[0]!);
  cycles.forEach(({ sharp, positions }, c) => {
    if (!sharp) return;
    const left = poolDeviations(longEnough, product([festivals, ...factors]), periodsPerYear);
    indices[c] = sharpenIndex(indices[c]!, positions, left);
  });
  return { indices, effects };
}

function historyOf(pool: readonly PooledSeries[], { periods }: SeasonCalendar): number {
  let history = 0;
  pool.forEach(({ y, start, weights }, i) => {
    checkSeries('pool', y, 0, true);
    checkWeights(weights, y.length);
    if (!(start >= 0 && start + y.length <= periods))
      throw new SeriesError('pool', `periods within 0 … ${periods}`, `${start} … ${start + y.length}`, {
        series: `${i}`,
      });
    history = Math.max(history, start + y.length);
  });
  return history;
}

function pooledSales(pool: readonly PooledSeries[], history: number): Float64Array {
  const sales = new Float64Array(history);
  for (const { y, start, weights } of pool)
    for (let t = 0; t < y.length; t++) sales[start + t]! += (weights === undefined ? 1 : weights[t]!) * y[t]!;
  return sales;
}

function pooledLevels(pool: readonly PooledSeries[], factors: Float64Array, width: number): Float64Array {
  const levels = new Float64Array(factors.length);
  for (const { y, start, weights } of pool) {
    const own = levelOf(y, factors.subarray(start, start + y.length), width, weights);
    for (let t = 0; t < y.length; t++) levels[start + t]! += (weights === undefined ? 1 : weights[t]!) * own[t]!;
  }
  return levels;
}

function cycleFactors(byYear: readonly Float64Array[], cycle: Cycle, history: number, width: number): Float64Array {
  return Float64Array.from({ length: history }, (_, t) =>
    indexAt(byYear[yearOf(t, history, width)]!, cycle.positions[t]!),
  );
}

function festivalFactors(effects: Float64Array, calendar: SeasonCalendar, history: number): Float64Array {
  return Float64Array.from({ length: history }, (_, t) => festivalFactor(effects, calendar, t));
}

function product(factors: readonly Float64Array[]): Float64Array {
  const result = factors[0]!.slice();
  for (let f = 1; f < factors.length; f++) {
    const factor = factors[f]!;
    for (let t = 0; t < result.length; t++) result[t]! *= factor[t]!;
  }
  return result;
}
