import { monthOf } from '../calendar/months.js';
import { addWeeks, weeksBetween } from '../calendar/weeks.js';

/** Units of a product that retailers ordered on a day and are still owed. */
export interface OpenUnits {
  readonly orderedOn: string;
  readonly units: number;
}

/** Open orders as a plan counts them, see `owedUnits`. */
export interface OwedUnits {
  /** shape (months,): units to buy beside the forecast */
  readonly owed: readonly number[];
  /** What is ordered after the plan's last week. */
  readonly later: readonly OpenUnits[];
}

/**
 * Open orders beside the forecast, so that each unit is counted once whatever the day of its order:
 *
 * - Ordered before the plan's first week: owed in the first month, whether the forecast knew of the order or not.
 * - Ordered within a week of the plan: part of the forecast, which is for the whole week. What exceeds the forecast of that week is
 *   owed in the month of its Monday.
 * - Ordered after the plan's last week: the business of a later plan.
 *
 * @param mondays  weeks of the plan, ascending, at least one
 * @param months  `YYYY-MM` of the plan, ascending
 * @param expected  shape (weeks,): forecast of each week
 */
export function owedUnits(
  open: readonly OpenUnits[],
  mondays: readonly string[],
  months: readonly string[],
  expected: ArrayLike<number>,
): OwedUnits {
  const owed = months.map(() => 0);
  const [first = '', end = addWeeks(mondays.at(-1) ?? '', 1)] = [mondays[0]];
  const taken = mondays.map(() => 0);
  for (const { orderedOn, units } of open) {
    if (orderedOn < first) owed[0] = (owed[0] ?? 0) + units;
    else if (orderedOn < end) {
      const week = weeksBetween(first, orderedOn);
      taken[week] = (taken[week] ?? 0) + units;
    }
  }
  taken.forEach((units, week) => {
    const month = months.indexOf(monthOf(mondays[week] ?? ''));
    owed[month] = (owed[month] ?? 0) + Math.max(0, Math.ceil(units - (expected[week] ?? 0)));
  });
  return { owed, later: open.filter(({ orderedOn }) => orderedOn >= end) };
}
