import { type PeriodScale, type PeriodUnit } from './period-scale.js';
import { type RowsOfSeries } from './rows-of-series.js';

/** Months that make a period of their own, the longest first. */
const COARSER: readonly (readonly [months: number, unit: PeriodUnit])[] = [
  [12, 'year'],
  [6, 'half-year'],
  [3, 'quarter'],
];
/** Fewer rows of a series do not show the distance between them. */
const LEAST_ROWS = 4;

/** Series on the scale that their rows stand on. */
export interface ScaledRows {
  readonly scale: PeriodScale;
  readonly series: readonly RowsOfSeries[];
}

/**
 * A file of months as quarters, half-years or years, where nothing else was ever named: all rows of all series stand on every third
 * (sixth, twelfth) month, most series have four rows, and most of those months are there. Else as it is.
 */
export function inCoarserMonths({ scale, series }: ScaledRows): ScaledRows {
  const longSeries = series.filter(({ rows }) => rows >= LEAST_ROWS);
  if (2 * longSeries.length < series.length) return { scale, series };
  const origin = series.reduce((least, { first }) => Math.min(least, first), Infinity);
  const found = COARSER.find(
    ([months]) => series.every((each) => standsOn(each, origin, months)) && isFull(series, months),
  );
  if (!found) return { scale, series };
  const [months, unit] = found;
  const shift = ((origin % months) + months) % months;
  return {
    scale: {
      dated: true,
      unit,
      dsOf: (period) => scale.dsOf(period * months + shift),
      firstDayOf: (period) => scale.firstDayOf(period * months + shift),
    },
    series: series.map(({ first, rows, values, gaps }) => ({
      first: (first - shift) / months,
      rows,
      values: values.filter((_, k) => k % months === 0),
      gaps: gaps.filter((gap) => gap % months === 0).map((gap) => gap / months),
    })),
  };
}

function standsOn({ first, values, gaps }: RowsOfSeries, origin: number, months: number): boolean {
  const missing = new Set(gaps);
  return (first - origin) % months === 0 && values.every((_, k) => k % months === 0 || missing.has(k));
}

/** Whether most periods between the first and the last row of each series have one. */
function isFull(series: readonly RowsOfSeries[], months: number): boolean {
  let [given, possible] = [0, 0];
  for (const { rows, values } of series) {
    given += rows;
    possible += Math.ceil(values.length / months);
  }
  return 2 * given > possible;
}
