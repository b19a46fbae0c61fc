import type { Position } from '../../kernel/position.js';
import type { Sql } from '../database/sql.js';
import { blockOf } from '../entities/audit-posting.entity.js';
import { unpackedWeeks, type AddedWeek } from '../entities/product-demand.entity.js';

/** Demand of products as blocks of positions added to it. */
export class ProductDemandReader {
  constructor(private readonly sql: Sql) {}

  /** What whole blocks before the one of a position added, block by block: a week comes once for each block that added to it. */
  async before(sku: string, position: Position): Promise<AddedWeek[]> {
    const rows = await this.sql.all<[weeks: string]>(
      'SELECT weeks FROM product_demand WHERE sku = ? AND block < ? ORDER BY block',
      ...[sku, blockOf(position)],
    );
    return rows.flatMap(([weeks]) => unpackedWeeks(weeks));
  }
}
