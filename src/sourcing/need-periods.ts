import { monthOf } from '../calendar/months.js';
import { daysFrom } from '../calendar/weeks.js';
import { roundToTotal } from '../timeseries/reconciliation/round-to-total.js';
import type { NeedPeriod } from './purchases.js';

/** Days on which a product cannot be had, both included; `until` is null where no end is known. */
export interface ShortDays {
  readonly from: string;
  readonly until: string | null;
}

/** A run of days of one month, all short or none. */
interface Run {
  readonly month: number;
  readonly isShort: boolean;
  /** expected units, day by day */
  readonly days: number[];
}

const week = 7;

/**
 * What a product needs period by period: each month as a whole, or cut where a shortage begins or ends, its units then being split
 * by days. What is owed in a month is needed at its beginning.
 *
 * @param weekly  shape (weeks,): expected units
 * @param expected  shape (months,): whole units of each month
 * @param owed  shape (months,)
 */
export function needPeriods(
  mondays: readonly string[],
  months: readonly string[],
  weekly: ArrayLike<number>,
  { expected, owed }: { readonly expected: readonly number[]; readonly owed: readonly number[] },
  shortages: readonly ShortDays[],
): NeedPeriod[] {
  if (shortages.length === 0)
    return months.map((_, month) => ({ month, expected: expected[month] ?? 0, owed: owed[month] ?? 0 }));
  const runs = runsOf(mondays, months, weekly, shortages);
  return months.flatMap((_, month) => {
    const own = runs.filter((run) => run.month === month);
    const wanted = Float64Array.from(own, ({ days }) => sum(days));
    const units = roundToTotal(wanted, expected[month] ?? 0);
    return own.map(({ isShort }, i): NeedPeriod => {
      const need = { month, expected: units[i] ?? 0, owed: i === 0 ? (owed[month] ?? 0) : 0 };
      return isShort ? { ...need, lastWish: lastWishOf(runs, runs.indexOf(own[i] as Run)) } : need;
    });
  });
}

function runsOf(
  mondays: readonly string[],
  months: readonly string[],
  weekly: ArrayLike<number>,
  shortages: readonly ShortDays[],
): Run[] {
  const runs: Run[] = [];
  daysFrom(mondays[0] ?? '', week * mondays.length).forEach((day, i) => {
    const month = months.indexOf(monthOf(day));
    const isShort = shortages.some(({ from, until }) => from <= day && (until === null || day <= until));
    const last = runs.at(-1);
    const units = (weekly[Math.floor(i / week)] ?? 0) / week;
    if (last?.month === month && last.isShort === isShort) last.days.push(units);
    else runs.push({ month, isShort, days: [units] });
  });
  return runs;
}

/** Whole units that are wanted in the last seven days of a shortage up to the end of the run at `index`. */
function lastWishOf(runs: readonly Run[], index: number): number {
  const days: number[] = [];
  for (let i = index; runs[i]?.isShort && days.length < week; i--) days.unshift(...(runs[i]?.days ?? []));
  return Math.round(sum(days.slice(-week)));
}

function sum(units: readonly number[]): number {
  return units.reduce((total, each) => total + each, 0);
}
