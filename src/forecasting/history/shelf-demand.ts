import { addDays, daysBetween } from '../../calendar/weeks.js';
import {
  sellThrough,
  weeklySellThrough,
  type SellThrough,
  type UnitsOn,
} from '../../projections/stock-position/sell-through.js';

/** What a shelf says customers wanted in a week. */
export interface ShelfWeek {
  /** Monday of the week */
  readonly weekOf: string;
  /** ≥ 0 */
  readonly units: number;
  /** how much is known of it, 0 … 1 */
  readonly weight: number;
  /** whether some of it lies after the last count, so that it is expected rather than known */
  readonly sinceCount: boolean;
}

/** Counts of one retailer and product, and what came, both by day, ascending. */
export interface CountedShelf {
  readonly counts: readonly UnitsOn[];
  readonly deliveries: readonly UnitsOn[];
}

/** Customers of a stretch, while there was something to sell. */
interface StretchDemand {
  readonly stretch: SellThrough;
  readonly perDay: number;
  readonly weight: number;
}

/**
 * Demand exceeds what sold out by so large a share of it: E[D | D > μ] = μ (1 + √(2 ÷ π) × c), with a coefficient of variation c of 0.35.
 * @see Nahmias (1994), Demand estimation in lost sales inventory systems, Naval Research Logistics 41, 739–757
 */
const soldOutFactor = 1 + Math.sqrt(2 / Math.PI) * 0.35;
const soldOutWeight = 0.6;
/** Weight of the weeks after the last count. */
const sinceCountWeight = 0.5;
/** Stretches that say how fast it sells of late. */
const recentStretches = 3;
/** A count says nothing of the weeks beyond so many days. */
const longestSinceCount = 70;
/** For so many days after a shelf ran empty nothing is known of its customers; then its silence counts. */
const silentDays = 42;
const daysPerWeek = 7;

/**
 * What customers wanted week by week, as far as counts say it: orders fill the shelf, counts show what left it.
 *
 * Between two counts it is what was sold, evenly over the days with something to sell: before the first delivery to an empty shelf there was
 * nothing. Where the second count found nothing, more was wanted than was sold. After the last count it is the rate of late, as long as the
 * shelf lasts: orders of these weeks may fill it or run it down.
 *
 * @param until  the last day that is known
 * @returns weeks of which every day is known, ascending
 */
export function shelfDemand(shelf: CountedShelf, until: string): ShelfWeek[] {
  const known: StretchDemand[] = [];
  for (const stretch of sellThrough(shelf.counts, shelf.deliveries)) {
    const demand = stretchDemand(stretch, shelf) ?? emptyStretch(stretch, known.at(-1));
    if (demand) known.push(demand);
  }
  return wholeWeeks([...known, ...demandSinceCount(shelf, known, until)], shelf.counts.at(-1)?.on ?? until);
}

function stretchDemand(stretch: SellThrough, { counts, deliveries }: CountedShelf): StretchDemand | undefined {
  const { after, until, units } = stretch;
  const days = daysBetween(after, until);
  const stockOn = (day: string) => counts.find(({ on }) => on === day)?.quantity ?? 0;
  const delivery = deliveries.find(({ on, quantity }) => on > after && on <= until && quantity > 0);
  const sellingDays = stockOn(after) > 0 ? days : delivery ? daysBetween(delivery.on, until) : 0;
  if (sellingDays <= 0) return undefined;
  const soldOut = stockOn(until) === 0;
  const perDay = ((soldOut ? soldOutFactor : 1) * units) / sellingDays;
  return { stretch, perDay, weight: ((soldOut ? soldOutWeight : 1) * sellingDays) / days };
}

/** Nothing is known of customers while nothing stands there; for longer than `silentDays` a shop has given the product up. */
function emptyStretch(stretch: SellThrough, before: StretchDemand | undefined): StretchDemand | undefined {
  if (!before || before.weight === 0 || daysBetween(before.stretch.until, stretch.until) > silentDays) return undefined;
  return { stretch, perDay: before.perDay, weight: 0 };
}

function demandSinceCount(
  { counts, deliveries }: CountedShelf,
  known: readonly StretchDemand[],
  until: string,
): StretchDemand[] {
  const last = counts.at(-1);
  const recent = known.filter(({ weight }) => weight > 0).slice(-recentStretches);
  if (!last || known.at(-1)?.stretch.until !== last.on || recent.length === 0) return [];
  const days = daysBetween(last.on, until);
  if (days <= 0 || days > longestSinceCount) return [];
  const perDay = meanRate(recent);
  let held = last.quantity;
  for (const { on, quantity } of deliveries) if (on > last.on && on <= until) held += quantity;
  const lasting = perDay * days > held ? Math.floor(held / perDay) : days;
  const ranEmpty = addDays(last.on, lasting);
  const given = Math.min(days, lasting + silentDays);
  return [part(last.on, lasting, perDay, sinceCountWeight), part(ranEmpty, given - lasting, perDay, 0)].filter(
    ({ stretch }) => stretch.until > stretch.after,
  );
}

function part(after: string, days: number, perDay: number, weight: number): StretchDemand {
  return { stretch: { after, until: addDays(after, days), units: perDay * days, emptied: false }, perDay, weight };
}

/** Units a day over several stretches. */
function meanRate(stretches: readonly StretchDemand[]): number {
  let [units, days] = [0, 0];
  for (const { stretch, perDay } of stretches) {
    const length = daysBetween(stretch.after, stretch.until);
    units += perDay * length;
    days += length;
  }
  return units / days;
}

function wholeWeeks(stretches: readonly StretchDemand[], lastCount: string): ShelfWeek[] {
  const weeks = new Map<string, { units: number; days: number; weight: number }>();
  for (const { stretch, perDay, weight } of stretches) {
    const units = perDay * daysBetween(stretch.after, stretch.until);
    for (const each of weeklySellThrough([{ ...stretch, units }])) {
      const week = weeks.get(each.weekOf) ?? { units: 0, days: 0, weight: 0 };
      weeks.set(each.weekOf, {
        units: week.units + each.units,
        days: week.days + each.days,
        weight: week.weight + each.days * weight,
      });
    }
  }
  return [...weeks]
    .filter(([, { days }]) => days === daysPerWeek)
    .map(([weekOf, { units, weight }]) => {
      return { weekOf, units, weight: weight / daysPerWeek, sinceCount: addDays(weekOf, 6) > lastCount };
    });
}
