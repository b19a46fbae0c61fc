import { dayNumber } from '../../calendar/day-number.js';
import { type FestivalLocale } from '../../calendar/festival.js';
import { festivalExposure } from '../../calendar/festival-exposure.js';
import { addDays, isoWeekday } from '../../calendar/weeks.js';
import { invalid } from '../../kernel/domain-error.js';
import { type PredictOptions } from '../predict-panel.js';
import { type Frequency, type PeriodUnit } from './period-scale.js';
import { type LongPanel } from './read-long-csv.js';

type Calendar = NonNullable<PredictOptions['calendar']>;
type Cycle = Calendar['cycles'][number];

/** Of rows too long to be laid against festivals. */
const rowsPerYear: Partial<Record<PeriodUnit, number>> = { quarter: 4, 'half-year': 2, year: 1 };
const lengths = { D: 'day', W: 'week', M: 'month' } as const;
const daysPerYear = 365;
/** Days of history from which a year's course is learnt besides the week's. */
const twoYears = 730;

/**
 * The calendar of a file with dates: where each period, past and ahead, lies in the week or the year, and how far in
 * each festival window of a locale.
 *
 * @returns undefined where `ds` counts the periods of one common clock or names quarters or years, or the season asked for is
 *   not the calendar's own
 * @throws {DomainError} 'invalid' where festivals are asked for and `ds` names no days, weeks or months, or a season of quarters or
 *   years is longer than a year
 */
export function longCalendar(
  long: LongPanel,
  frequency: Frequency,
  locale: FestivalLocale,
  season: number,
  horizon: number,
): Calendar | undefined {
  const { panel, scale, origin, starts } = long;
  let history = 0;
  panel.ids.forEach((_, i) => {
    const length = (panel.offsets[i + 1] ?? 0) - (panel.offsets[i] ?? 0);
    history = Math.max(history, (starts[i] ?? 0) + length);
  });
  const periods = history + horizon;
  if (!scale.dated) {
    if (locale === 'none') return endTogether(long) ? undefined : withoutCycles(periods, season);
    throw invalid(
      'ds',
      { en: `dates, so that holidays ${locale} can be found`, zh: `日期，以便查找节假日 ${locale}` },
      { en: 'whole numbers', zh: '整数' },
    );
  }
  const perYear = rowsPerYear[scale.unit];
  if (perYear !== undefined) {
    if (season > perYear)
      throw invalid(
        'season',
        {
          en: `at most ${perYear}, as each row is a ${scale.unit}`,
          zh: `不超过 ${perYear}（每行为一个 ${scale.unit}）`,
        },
        season,
      );
    if (locale !== 'none')
      throw invalid(
        'holidays',
        { en: `none, as each row is a ${scale.unit}`, zh: `none（每行为一个 ${scale.unit}）` },
        locale,
      );
    return undefined;
  }
  const days = Array.from({ length: periods }, (_, period) => scale.firstDayOf(origin + period) ?? '');
  const cycles = cyclesOf(days, frequency, season, history);
  if (!cycles && locale === 'none') return undefined;
  const { names, matrix } = festivalExposure(days, lengths[frequency], locale);
  // Levels of days are taken over long stretches, or they would swallow the festivals.
  const periodsPerYear = frequency === 'D' ? Math.max(season, Math.min(daysPerYear, history >> 1)) : season;
  return { periods, periodsPerYear, cycles: cycles ?? [], exposure: matrix, windows: names.length };
}

/** Whether all series have their last value in the same period. */
function endTogether({ panel, starts }: LongPanel): boolean {
  const ends = panel.ids.map((_, i) => (starts[i] ?? 0) + (panel.offsets[i + 1] ?? 0) - (panel.offsets[i] ?? 0));
  return ends.every((end) => end === ends[0]);
}

/** Where numbers count each series' own periods, the same number is not the same time of the year. */
function withoutCycles(periods: number, season: number): Calendar {
  return { periods, periodsPerYear: season, cycles: [], exposure: new Float64Array(0), windows: 0 };
}

function cyclesOf(days: readonly string[], frequency: Frequency, season: number, history: number): Cycle[] | undefined {
  if (frequency === 'W' && season === 52) return [{ ...yearOf(days, 3, 52, 0.8), sharp: true }];
  if (frequency === 'M' && season === 12) return [yearOf(days, 0, 12, 0)];
  if (frequency !== 'D' || season !== 7) return undefined;
  const week: Cycle = {
    positions: Float64Array.from(days, (day) => (isoWeekday(day) - 1) / 7),
    bins: 7,
    smoothing: 0,
  };
  return history >= twoYears ? [week, yearOf(days, 0, 52, 1.2)] : [week];
}

/** Position in the year of the day `middle` days after each period's first; months are equally long. */
function yearOf(days: readonly string[], middle: number, bins: number, smoothing: number): Cycle {
  const positions = Float64Array.from(days, (first) => {
    if (bins === 12) return (Number(first.slice(5, 7)) - 1) / 12;
    const day = addDays(first, middle);
    const newYear = dayNumber(`${day.slice(0, 4)}-01-01`);
    return Math.min(1 - 1e-9, (dayNumber(day) - newYear) / 366);
  });
  return { positions, bins, smoothing };
}
