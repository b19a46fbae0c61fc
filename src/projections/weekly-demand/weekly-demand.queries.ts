import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { addDays } from '../../calendar/weeks.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { demandKind, type WeeklyDemand } from '../../read-models/entities/weekly-demand.entity.js';
import { type DemandFilter, WeeklyDemandReader } from '../../read-models/readers/weekly-demand.reader.js';
import { mostDaysBetweenCounts } from '../stock-position/sell-through.js';
import { Shelves } from '../stock-position/shelves.js';
import { carryWish, type OpenWish } from './carry-wishes.js';
import { demandEstimate, type DemandEstimate } from './demand-estimate.js';

export type DemandOfWeek = Omit<WeeklyDemand, 'censoringCount' | 'cutCount'> &
  DemandEstimate & {
    /** units of `requested` that repeat a wish refused before: no new demand */
    readonly carried: number;
  };

/** Weeks of demand with their kind and estimate. */
export class FindDemand extends Query<Page<DemandOfWeek>> {
  constructor(
    readonly filter: DemandFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(FindDemand)
export class FindDemandHandler implements IQueryHandler<FindDemand> {
  constructor(private readonly demand: WeeklyDemandReader) {}

  async execute({ filter, page }: FindDemand): Promise<Page<DemandOfWeek>> {
    const rows = await this.demand.find(filter, page);
    const [missed, carried] = [await this.missed(rows.items), await this.carried(rows.items)];
    const weeks = rows.items.map((row) => {
      const { retailerId, sku, weekOf, requested, granted, delivered } = row;
      const week = { retailerId, sku, weekOf, requested, granted, delivered };
      return { week, kind: demandKind(row, missed.has(`${retailerId}\n${weekOf}`)) };
    });
    const shelves = await this.shelves(weeks.filter(({ kind }) => kind !== 'observed').map(({ week }) => week));
    const items = weeks.map(({ week, kind }) => {
      const sold = kind === 'observed' ? undefined : shelves.weeksOf(week.retailerId, week.sku).get(week.weekOf);
      const repeated = carried.get(keyOf(week)) ?? 0;
      return { ...week, carried: repeated, ...demandEstimate(week.requested - repeated, kind, sold) };
    });
    return { ...rows, items };
  }

  /** Units of each week that repeat a refused wish. */
  private async carried(weeks: readonly WeeklyDemand[]): Promise<Map<string, number>> {
    const carried = new Map<string, number>();
    const last = weeks.reduce((newest, { weekOf }) => (weekOf > newest ? weekOf : newest), '');
    if (last === '') return carried;
    const pairs = { retailerIds: distinct(weeks, 'retailerId'), skus: distinct(weeks, 'sku') };
    let [open, pair]: [OpenWish | undefined, string] = [undefined, ''];
    for (const week of await this.demand.asked(pairs, last)) {
      const of = `${week.retailerId}\n${week.sku}`;
      if (of !== pair) [open, pair] = [undefined, of];
      const { demand, open: after } = carryWish(open, { ...week, cut: week.cutCount > 0 });
      if (demand < week.requested) carried.set(keyOf(week), week.requested - demand);
      open = after;
    }
    return carried;
  }

  private async missed(rows: readonly WeeklyDemand[]): Promise<Set<string>> {
    const [retailerIds, mondays] = [distinct(rows, 'retailerId'), distinct(rows, 'weekOf')];
    const calls = await this.demand.missedCalls(retailerIds, mondays);
    return new Set(calls.map((call) => `${call.retailerId}\n${call.weekOf}`));
  }

  /** Counts around the weeks given, and what was delivered between. */
  private async shelves(weeks: readonly Pick<WeeklyDemand, 'retailerId' | 'sku' | 'weekOf'>[]): Promise<Shelves> {
    const shelves = new Shelves();
    const mondays = weeks.map(({ weekOf }) => weekOf).sort();
    const [first, last] = [mondays[0], mondays.at(-1)];
    if (first === undefined || last === undefined) return shelves;
    const pairs = { retailerIds: distinct(weeks, 'retailerId'), skus: distinct(weeks, 'sku') };
    const days = { from: addDays(first, -mostDaysBetweenCounts), to: addDays(last, 6 + mostDaysBetweenCounts) };
    for (const count of await this.demand.counts(pairs, days))
      shelves.count(count.retailerId, count.sku, count.countedOn, count.quantity);
    if (shelves.isEmpty) return shelves;
    for (const { retailerId, on, units } of await this.demand.deliveries(pairs.retailerIds, days))
      for (const [sku, quantity] of units) shelves.deliver(retailerId, sku, on, quantity);
    return shelves;
  }
}

const keyOf = ({ retailerId, sku, weekOf }: { retailerId: string; sku: string; weekOf: string }) =>
  `${retailerId}\n${sku}\n${weekOf}`;

function distinct<Row>(rows: readonly Row[], property: keyof Row): string[] {
  return [...new Set(rows.map((row) => String(row[property])))];
}
