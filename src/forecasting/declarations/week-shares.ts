import { daysBetween } from '../../calendar/weeks.js';

/** A week of the history's clock, and the share of its days that lie within a span of days. */
export interface WeekShare {
  readonly week: number;
  /** 0 < share ≤ 1 */
  readonly share: number;
}

const daysInWeek = 7;

/** The weeks that days touch, from the first week of the clock on; days before it are left out. */
export function weekShares(firstWeek: string, from: string, to: string): WeekShare[] {
  const [first, end] = [Math.max(0, daysBetween(firstWeek, from)), daysBetween(firstWeek, to) + 1];
  const shares: WeekShare[] = [];
  for (let day = first; day < end;) {
    const week = Math.floor(day / daysInWeek);
    const next = Math.min(end, (week + 1) * daysInWeek);
    shares.push({ week, share: (next - day) / daysInWeek });
    day = next;
  }
  return shares;
}

/** Units within the days: those of each week in proportion to its days. */
export function unitsWithin(shares: readonly WeekShare[], unitsOf: (week: number) => number): number {
  return shares.reduce((sum, { week, share }) => sum + share * unitsOf(week), 0);
}
