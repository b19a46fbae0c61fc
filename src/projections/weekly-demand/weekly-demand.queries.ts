import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { Between, In, type DataSource, type FindOptionsWhere } from 'typeorm';
import { addDays } from '../../calendar/weeks.js';
import type { Page, PageRequest } from '../../http/page.js';
import { FindRows } from '../find-rows.queries.js';
import { READ_MODELS } from '../read-models.token.js';
import { mostDaysBetweenCounts } from '../stock-position/sell-through.js';
import { Shelves } from '../stock-position/shelves.js';
import { Delivered, StockCount } from '../../read-models/entities/stock-position.entity.js';
import { demandEstimate, type DemandEstimate } from './demand-estimate.js';
import { demandKind, MissedCall, WeeklyDemand } from '../../read-models/entities/weekly-demand.entity.js';

export type DemandOfWeek = Omit<WeeklyDemand, 'marks'> & DemandEstimate;

/** Weeks of demand with their kind and estimate. */
export class FindDemand extends Query<Page<DemandOfWeek>> {
  constructor(
    readonly where: FindOptionsWhere<WeeklyDemand>,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(FindDemand)
export class FindDemandHandler implements IQueryHandler<FindDemand> {
  constructor(
    private readonly bus: QueryBus,
    @Inject(READ_MODELS) private readonly readModels: DataSource,
  ) {}

  async execute({ where, page }: FindDemand): Promise<Page<DemandOfWeek>> {
    const rows = await this.bus.execute(
      new FindRows(WeeklyDemand, where, { retailerId: 'ASC', sku: 'ASC', weekOf: 'ASC' }, page),
    );
    const missed = await this.missed(rows.items);
    const weeks = rows.items.map(({ marks, ...week }) => {
      return { week, kind: demandKind({ ...week, marks }, missed.has(`${week.retailerId}\n${week.weekOf}`)) };
    });
    const shelves = await this.shelves(weeks.filter(({ kind }) => kind !== 'observed').map(({ week }) => week));
    const items = weeks.map(({ week, kind }) => {
      const sold = kind === 'observed' ? undefined : shelves.weeksOf(week.retailerId, week.sku).get(week.weekOf);
      return { ...week, ...demandEstimate(week.requested, kind, sold) };
    });
    return { ...rows, items };
  }

  private async missed(rows: readonly WeeklyDemand[]): Promise<Set<string>> {
    const retailerId = In([...new Set(rows.map((row) => row.retailerId))]);
    const weekOf = In([...new Set(rows.map((row) => row.weekOf))]);
    const calls = await this.readModels.getRepository(MissedCall).findBy({ retailerId, weekOf });
    return new Set(calls.map((call) => `${call.retailerId}\n${call.weekOf}`));
  }

  /** Counts around the weeks given, and what was delivered between. */
  private async shelves(weeks: readonly Omit<WeeklyDemand, 'marks'>[]): Promise<Shelves> {
    const shelves = new Shelves();
    const mondays = weeks.map(({ weekOf }) => weekOf).sort();
    const [first, last] = [mondays[0], mondays.at(-1)];
    if (first === undefined || last === undefined) return shelves;
    const retailerId = In([...new Set(weeks.map((week) => week.retailerId))]);
    const sku = In([...new Set(weeks.map((week) => week.sku))]);
    const days = Between(addDays(first, -mostDaysBetweenCounts), addDays(last, 6 + mostDaysBetweenCounts));
    const counts = await this.readModels
      .getRepository(StockCount)
      .find({ where: { retailerId, sku, countedOn: days }, order: { countedOn: 'ASC' } });
    for (const count of counts) shelves.count(count.retailerId, count.sku, count.countedOn, count.quantity);
    if (shelves.isEmpty) return shelves;
    const deliveries = await this.readModels
      .getRepository(Delivered)
      .find({ where: { retailerId, sku, deliveredOn: days }, order: { deliveredOn: 'ASC' } });
    for (const each of deliveries) shelves.deliver(each.retailerId, each.sku, each.deliveredOn, each.quantity);
    return shelves;
  }
}
