import type { Position } from '../../kernel/position.js';
import type { Sql } from '../database/sql.js';
import { blockOf } from '../entities/audit-posting.entity.js';

/** Units of a product in one week, of all retailers together. */
export interface ProductWeek {
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

/** Demand of products as blocks of positions added to it. */
export class ProductDemandReader {
  constructor(private readonly sql: Sql) {}

  /** What whole blocks before the one of a position add up to, by week, oldest first. */
  async before(sku: string, position: Position): Promise<ProductWeek[]> {
    const rows = await this.sql.all<[string, number, number, number]>(
      'SELECT week_of, sum(requested), sum(granted), sum(delivered) FROM product_demand ' +
        'WHERE sku = ? AND block < ? GROUP BY week_of ORDER BY week_of',
      ...[sku, blockOf(position)],
    );
    return rows.map(([weekOf, requested, granted, delivered]) => ({
      ...{ weekOf, requested: Number(requested), granted: Number(granted), delivered: Number(delivered) },
    }));
  }
}
