import { type PeriodScale } from './period-scale.js';
import { type RowsOfSeries } from './rows-of-series.js';

/** Months that make a period of their own: a year, half a year, a quarter. */
const COARSER = [12, 6, 3];
/** So many rows at equal distances are no chance. */
const LEAST_ROWS = 4;

/**
 * How many months lie from one row to the next in a file of months: 3 where all rows of all series are quarters, 6 or 12 for halves
 * or whole years, else 1.
 */
export function monthsPerRow(series: readonly RowsOfSeries[]): number {
  const origin = originOf(series);
  const standsOn = (every: number): boolean =>
    series.some(({ rows }) => rows >= LEAST_ROWS) &&
    series.every(({ first, values, gaps }) => {
      const missing = new Set(gaps);
      return (first - origin) % every === 0 && values.every((_, k) => k % every === 0 || missing.has(k));
    });
  return COARSER.find(standsOn) ?? 1;
}

/** Series of months, of which every so-manieth is a row, as series of those rows. */
export function coarserSeries(series: readonly RowsOfSeries[], every: number): RowsOfSeries[] {
  const remainder = remainderOf(series, every);
  return series.map(({ first, rows, values, gaps }) => ({
    first: (first - remainder) / every,
    rows,
    values: values.filter((_, k) => k % every === 0),
    gaps: gaps.filter((gap) => gap % every === 0).map((gap) => gap / every),
  }));
}

/** The scale of what {@link coarserSeries} returns. */
export function coarserScale(scale: PeriodScale, series: readonly RowsOfSeries[], every: number): PeriodScale {
  const remainder = remainderOf(series, every);
  const monthOf = (period: number): number => period * every + remainder;
  return {
    dated: scale.dated,
    every,
    numberOf: (ds) => (scale.numberOf(ds) - remainder) / every,
    dsOf: (period) => scale.dsOf(monthOf(period)),
    firstDayOf: (period) => scale.firstDayOf(monthOf(period)),
  };
}

/** In which month of its period a row stands, counted so that it is never negative. */
function remainderOf(series: readonly RowsOfSeries[], every: number): number {
  return ((originOf(series) % every) + every) % every;
}

function originOf(series: readonly RowsOfSeries[]): number {
  return series.reduce((least, { first }) => Math.min(least, first), Infinity);
}
