import { dayAfter, mondayOf } from '../../../day.js';

interface Week {
  readonly weekOf: string;
  readonly requested: number;
}

export const weekCount = 52;

/** Units that were asked for in each of the 52 whole weeks before a day, oldest first; 0 where nothing was. */
export function weeklyUnits(weeks: readonly Week[], day: string): number[] {
  const monday = mondayOf(day);
  const asked = new Map(weeks.map(({ weekOf, requested }) => [weekOf, requested]));
  return Array.from({ length: weekCount }, (_, i) => asked.get(dayAfter(monday, (i - weekCount) * 7)) ?? 0);
}
