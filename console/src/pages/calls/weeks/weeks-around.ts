import { fanWeeks, type ExpectedUnits, type FanWeek, type FestivalMark } from '../../../charts/fan.js';
import { dayAfter, mondayOf } from '../../../day.js';
import { weekCount, weeklyUnits } from './weekly-units.js';

/** So many weeks that come are shown. */
export const comingWeeks = 13;

interface Known {
  readonly asked: readonly { readonly weekOf: string; readonly requested: number }[];
  readonly expected: readonly ExpectedUnits[];
  readonly festivals: readonly FestivalMark[];
}

/** The 52 whole weeks before a day with what was asked for, and from the week of the day on those that are forecast, with their festivals. */
export function weeksAround({ asked, expected, festivals }: Known, day: string): FanWeek[] {
  const monday = mondayOf(day);
  const history = weeklyUnits(asked, day).map((units, i) => ({ week: dayAfter(monday, (i - weekCount) * 7), units }));
  const end = dayAfter(monday, comingWeeks * 7);
  const forecast = expected.filter(({ week }) => week >= monday && week < end);
  return fanWeeks({ history, forecast, festivals });
}

/** The days of which festivals are shown. */
export function festivalDays(day: string): { from: string; to: string } {
  const monday = mondayOf(day);
  return { from: dayAfter(monday, -weekCount * 7), to: dayAfter(monday, comingWeeks * 7 - 1) };
}
