import { addDays } from '../../calendar/weeks.js';
import type { RecordedEvent } from '../../event-store/event-store.js';
import { projectInMemory } from '../../projections/project-in-memory.js';
import type { Projection } from '../../projections/projection.js';
import {
  mostDaysBetweenCounts,
  sellThrough,
  weeklySellThrough,
} from '../../projections/stock-position/sell-through.js';
import type { WeekSold } from '../../projections/stock-position/sell-through.js';
import { stockPosition } from '../../projections/stock-position/stock-position.projection.js';
import { carryWish, type OpenWish } from '../../projections/weekly-demand/carry-wishes.js';
import { demandEstimate, type DemandEstimate } from '../../projections/weekly-demand/demand-estimate.js';
import { weeklyDemand } from '../../projections/weekly-demand/weekly-demand.projection.js';
import { StockCount } from '../../read-models/entities/stock-position.entity.js';
import { demandKind, MissedCall, WeeklyDemand } from '../../read-models/entities/weekly-demand.entity.js';
import type { MemoryWriter } from '../../read-models/writer/memory-writer.js';
import { arrivalsOf } from './arrivals-of.js';

/** What a week of orders is taken for, and what that follows from. */
export interface EstimateLineage extends DemandEstimate {
  /** units asked for that repeat the wish */
  readonly carried: number;
  /** a wish that was refused before and still stood */
  readonly wish: OpenWish | null;
  /** what the counts around the week say was sold; null where they say nothing, or orders say all */
  readonly sold: WeekSold | null;
  /** whether the retailer was not reached in the week */
  readonly missed: boolean;
}

const projections = [weeklyDemand, stockPosition] as readonly Projection[];

/**
 * The estimate of a week, made from events as `FindDemand` makes it from read models.
 * @param events  of one retailer and product, and the missed calls of the retailer, oldest first
 */
export async function estimateOf(
  events: readonly RecordedEvent[],
  sku: string,
  weekOf: string,
): Promise<EstimateLineage | undefined> {
  const rows = await projectInMemory(projections, events);
  const weeks = rows.all(WeeklyDemand).filter((each) => each.sku === sku);
  const week = weeks.find((each) => each.weekOf === weekOf);
  if (!week) return undefined;
  const { wish, carried } = carriedInto(week, weeks);
  const missed = rows.all(MissedCall).some((each) => each.weekOf === weekOf);
  const kind = demandKind(week, missed);
  const sold = kind === 'observed' ? undefined : soldIn(rows, sku, weekOf);
  return { ...demandEstimate(week.requested - carried, kind, sold), carried, wish, sold: sold ?? null, missed };
}

function carriedInto(week: WeeklyDemand, weeks: readonly WeeklyDemand[]) {
  const asked = weeks.filter(({ requested, weekOf }) => requested > 0 && weekOf < week.weekOf);
  let open: OpenWish | undefined;
  for (const each of asked.sort((a, b) => (a.weekOf < b.weekOf ? -1 : 1)))
    open = carryWish(open, { ...each, cut: each.cutCount > 0 }).open;
  const { demand } = carryWish(open, { ...week, cut: week.cutCount > 0 });
  const carried = week.requested > 0 ? week.requested - demand : 0;
  return { carried, wish: carried > 0 ? (open ?? null) : null };
}

function soldIn(rows: MemoryWriter, sku: string, weekOf: string): WeekSold | undefined {
  const [from, to] = [addDays(weekOf, -mostDaysBetweenCounts), addDays(weekOf, 6 + mostDaysBetweenCounts)];
  const within = (on: string) => on >= from && on <= to;
  const counts = rows.all(StockCount).filter((each) => each.sku === sku && within(each.countedOn));
  const stretches = sellThrough(
    byDay(counts.map(({ countedOn: on, quantity }) => ({ on, quantity }))),
    arrivalsOf(rows, sku).filter(({ on }) => within(on)),
  );
  return weeklySellThrough(stretches).find((each) => each.weekOf === weekOf);
}

function byDay<Row extends { readonly on: string }>(rows: Row[]): Row[] {
  return rows.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
