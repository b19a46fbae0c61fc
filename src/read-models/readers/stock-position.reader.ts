import { DomainError } from '../../kernel/domain-error.js';
import type { Sql } from '../database/sql.js';
import { DeliveriesReader, unitsAfter } from './deliveries.reader.js';

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

type Row = [sku: string, lastCountedOn: string, lastCount: number, onOrder: number];

const text = `
  SELECT c.sku, c.counted_on, c.quantity,
    COALESCE((SELECT sum(o.outstanding) FROM open_order_lines o
      WHERE o.retailer_id = c.retailer_id AND o.sku = c.sku AND o.ordered_on <= ? AND o.granted), 0)
  FROM (SELECT retailer_id, sku, counted_on, quantity,
      row_number() OVER (PARTITION BY sku ORDER BY counted_on DESC) AS back
    FROM stock_counts WHERE retailer_id = ? AND counted_on <= ?) c
  WHERE c.back = 1
  ORDER BY c.sku`;

/** What stands at retailers. */
export class StockPositionReader {
  constructor(private readonly sql: Sql) {}

  /** The stock positions of a retailer as of a day, by product. @throws {DomainError} 'retailer-unknown' */
  async of(retailerId: string, on: string): Promise<StockPosition[]> {
    const known = await this.sql.all('SELECT 1 FROM retailers WHERE retailer_id = ?', retailerId);
    if (known.length === 0)
      throw new DomainError('retailer-unknown', {
        en: `Retailer ${retailerId} is not known.`,
        zh: `没有编号为 ${retailerId} 的零售户。`,
      });
    const rows = await this.sql.all<Row>(text, on, retailerId, on);
    const first = rows.reduce((earliest, [, day]) => (day < earliest ? day : earliest), on);
    const days = await new DeliveriesReader(this.sql).find([retailerId], first, on);
    return rows.map(([sku, lastCountedOn, lastCount, onOrder]) => {
      return { sku, lastCountedOn, lastCount, deliveredSince: unitsAfter(days, sku, lastCountedOn), onOrder };
    });
  }
}
