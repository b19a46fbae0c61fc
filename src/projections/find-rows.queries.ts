import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Page, PageRequest } from '../http/page.js';
import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';
import { READ_MODELS } from './read-models.token.js';

/** A page of a read model's rows, in a fixed order. Fields of `where` that are undefined do not count. */
export class FindRows<Row extends ObjectLiteral> extends Query<Page<Row>> {
  constructor(
    readonly entity: EntityTarget<Row>,
    readonly where: FindOptionsWhere<Row>,
    readonly order: FindOptionsOrder<Row>,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(FindRows)
export class FindRowsHandler implements IQueryHandler<FindRows<ObjectLiteral>> {
  constructor(@Inject(READ_MODELS) private readonly readModels: DataSource) {}

  async execute({ entity, where, order, page }: FindRows<ObjectLiteral>): Promise<Page<ObjectLiteral>> {
    const { limit, offset } = page;
    const given = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
    const [items, total] = await this.readModels
      .getRepository(entity)
      .findAndCount({ where: given, order, take: limit, skip: offset });
    return { items, total, limit, offset };
  }
}

/** The one row of a key. @throws {DomainError} `code` where there is none */
export class FindRow<Row extends ObjectLiteral> extends Query<Row> {
  constructor(
    readonly entity: EntityTarget<Row>,
    readonly where: FindOptionsWhere<Row>,
    readonly code: DomainErrorCode,
  ) {
    super();
  }
}

@QueryHandler(FindRow)
export class FindRowHandler implements IQueryHandler<FindRow<ObjectLiteral>> {
  constructor(@Inject(READ_MODELS) private readonly readModels: DataSource) {}

  async execute({ entity, where, code }: FindRow<ObjectLiteral>): Promise<ObjectLiteral> {
    const row = await this.readModels.getRepository(entity).findOneBy(where);
    if (!row)
      throw new DomainError(code, `${whatOf(code)} ${Object.values(where).map(String).join(', ')} is not known.`);
    return row;
  }
}

/** What a code says is unknown: 'order-unknown' is about an order. */
function whatOf(code: DomainErrorCode): string {
  const what = code.replace(/-unknown$/, '');
  return what.charAt(0).toUpperCase() + what.slice(1);
}
