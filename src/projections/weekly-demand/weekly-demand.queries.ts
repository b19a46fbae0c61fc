import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { In, type DataSource, type FindOptionsWhere } from 'typeorm';
import type { Page, PageRequest } from '../../http/page.js';
import { FindRows } from '../find-rows.queries.js';
import { READ_MODELS } from '../read-models.token.js';
import { type DemandKind, demandKind, MissedCall, WeeklyDemand } from './weekly-demand.entity.js';

export type DemandOfWeek = Omit<WeeklyDemand, 'marks'> & { readonly kind: DemandKind };

/** Weeks of demand with their kind. */
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
    const items = rows.items.map(({ marks, ...row }) => {
      return { ...row, kind: demandKind({ ...row, marks }, missed.has(`${row.retailerId}\n${row.weekOf}`)) };
    });
    return { ...rows, items };
  }

  private async missed(rows: readonly WeeklyDemand[]): Promise<Set<string>> {
    const retailerId = In([...new Set(rows.map((row) => row.retailerId))]);
    const weekOf = In([...new Set(rows.map((row) => row.weekOf))]);
    const calls = await this.readModels.getRepository(MissedCall).findBy({ retailerId, weekOf });
    return new Set(calls.map((call) => `${call.retailerId}\n${call.weekOf}`));
  }
}
