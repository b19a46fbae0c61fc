import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { READ_MODELS } from '../read-models.token.js';
import { Retailer } from '../../read-models/entities/retailers.entity.js';

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
  SELECT c.sku AS "sku", c.counted_on AS "lastCountedOn", c.quantity AS "lastCount",
    COALESCE((SELECT sum(d.quantity) FROM deliveries d
      WHERE d.retailer_id = c.retailer_id AND d.sku = c.sku AND d.delivered_on > c.counted_on AND d.delivered_on <= ?), 0)
      AS "deliveredSince",
    COALESCE((SELECT sum(o.granted) FROM open_order_lines o
      WHERE o.retailer_id = c.retailer_id AND o.sku = c.sku AND o.ordered_on <= ?), 0) AS "onOrder"
  FROM (SELECT *, row_number() OVER (PARTITION BY sku ORDER BY counted_on DESC) AS "back" FROM stock_counts
    WHERE retailer_id = ? AND counted_on <= ?) c
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
