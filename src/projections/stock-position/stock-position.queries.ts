import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { READ_MODELS } from '../read-models.token.js';
import { Retailer } from '../retailers/retailers.entity.js';

/** What stands at a retailer and what is on its way, as far as it was counted. */
export interface StockPosition {
  readonly sku: string;
  readonly lastCountedOn: string;
  readonly lastCount: number;
  /** Units that arrived after the count. */
  readonly deliveredSince: number;
  /** Units granted and not yet delivered. */
  readonly onOrder: number;
}

/** The stock positions of a retailer as of a day, by product. @throws {DomainError} 'retailer-unknown' */
export class FindStockPositions extends Query<StockPosition[]> {
  constructor(
    readonly retailerId: string,
    readonly on: string,
  ) {
    super();
  }
}

const sql = `
  SELECT c.sku AS "sku", c."countedOn" AS "lastCountedOn", c.quantity AS "lastCount",
    COALESCE((SELECT sum(d.quantity) FROM deliveries d
      WHERE d."retailerId" = c."retailerId" AND d.sku = c.sku AND d."deliveredOn" > c."countedOn" AND d."deliveredOn" <= ?), 0)
      AS "deliveredSince",
    COALESCE((SELECT sum(o.granted) FROM open_order_lines o
      WHERE o."retailerId" = c."retailerId" AND o.sku = c.sku AND o."orderedOn" <= ?), 0) AS "onOrder"
  FROM (SELECT *, row_number() OVER (PARTITION BY sku ORDER BY "countedOn" DESC) AS "back" FROM stock_counts
    WHERE "retailerId" = ? AND "countedOn" <= ?) c
  WHERE c."back" = 1
  ORDER BY c.sku`;

@QueryHandler(FindStockPositions)
export class FindStockPositionsHandler implements IQueryHandler<FindStockPositions> {
  constructor(@Inject(READ_MODELS) private readonly readModels: DataSource) {}

  async execute({ retailerId, on }: FindStockPositions): Promise<StockPosition[]> {
    if (!(await this.readModels.getRepository(Retailer).existsBy({ retailerId })))
      throw new DomainError('retailer-unknown', `Retailer ${retailerId} is not known.`);
    return this.readModels.query(sql, [on, on, retailerId, on]);
  }
}
