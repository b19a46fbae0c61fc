import { addDays, daysBetween, isoWeekday, weekOf } from '../../calendar/weeks.js';

/** Units counted or delivered on a business date. */
export interface UnitsOn {
  readonly on: string;
  /** ≥ 0 */
  readonly quantity: number;
}

/** What a retailer sold on of one product after the day of one count, up to and with the day of the next. */
export interface SellThrough {
  readonly after: string;
  readonly until: string;
  /** first count + delivered − second count, ≥ 0 */
  readonly units: number;
  /** The shelf was empty at one of the counts: more might have been sold. */
  readonly emptied: boolean;
}

/** What counts say of one ISO week. */
export interface WeekSold {
  /** Monday of the week. */
  readonly weekOf: string;
  readonly units: number;
  /** days of the week that lie between counts, 1 … 7 */
  readonly days: number;
  /** The shelf was empty at a count that the figure rests on: demand was at least so much. */
  readonly emptied: boolean;
}

/** Two counts that lie further apart say little of any one week between them. */
export const mostDaysBetweenCounts = 70;

/**
 * Sell-through between each two consecutive counts of a retailer × product. A count holds what was delivered on its own day. A pair
 * that contradicts itself (more was counted than can have been there) or that lies further apart than `mostDays` is left out.
 *
 * @param counts  by date, ascending, at most one a day
 * @param deliveries  by date, ascending
 */
export function sellThrough(
  counts: readonly UnitsOn[],
  deliveries: readonly UnitsOn[],
  mostDays = mostDaysBetweenCounts,
): SellThrough[] {
  const stretches: SellThrough[] = [];
  let next = 0;
  let first: UnitsOn | undefined;
  for (const second of counts) {
    let delivered = 0;
    for (; next < deliveries.length; next++) {
      const delivery = deliveries[next];
      if (!delivery || delivery.on > second.on) break;
      delivered += delivery.quantity;
    }
    const units = (first?.quantity ?? 0) + delivered - second.quantity;
    if (first && units >= 0 && daysBetween(first.on, second.on) <= mostDays)
      stretches.push({
        ...{ after: first.on, until: second.on, units },
        emptied: first.quantity === 0 || second.quantity === 0,
      });
    first = second;
  }
  return stretches;
}

/**
 * Spreads sell-through over the days it covers, as evenly as whole units can be, and adds it up by ISO week. No unit is lost or made:
 * the weeks add up to the stretches.
 *
 * @param stretches  ascending, without overlap, as `sellThrough` gives them
 * @returns weeks with at least one day covered, ascending
 */
export function weeklySellThrough(stretches: readonly SellThrough[]): WeekSold[] {
  const weeks: WeekSold[] = [];
  for (const { after, until, units, emptied } of stretches) {
    const length = daysBetween(after, until);
    const unitsBy = (day: number) => Math.round((units * day) / length);
    for (let done = 0; done < length;) {
      const day = addDays(after, done + 1);
      const end = Math.min(length, done + 8 - isoWeekday(day));
      const part = { weekOf: weekOf(day), units: unitsBy(end) - unitsBy(done), days: end - done, emptied };
      const last = weeks.at(-1);
      if (last?.weekOf === part.weekOf) weeks[weeks.length - 1] = together(last, part);
      else weeks.push(part);
      done = end;
    }
  }
  return weeks;
}

function together(a: WeekSold, b: WeekSold): WeekSold {
  return { ...a, units: a.units + b.units, days: a.days + b.days, emptied: a.emptied || b.emptied };
}
