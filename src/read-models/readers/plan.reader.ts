import type { Sql } from '../database/sql.js';

/** What a plan needs to know of a product. */
export interface PlannedProduct {
  readonly name: string;
  readonly packSize: number;
  /** purchase price, or price where that is not known; 0 where neither is */
  readonly priceMinor: number;
}

/** What a sourcing plan is made from besides the forecast. */
export class PlanReader {
  constructor(private readonly sql: Sql) {}

  /** Units of each product that retailers ordered before a day and have not received. */
  async openUnits(before: string): Promise<Map<string, number>> {
    const text =
      'SELECT sku, sum(coalesce(granted, requested)) FROM open_order_lines WHERE ordered_on < ? GROUP BY sku ORDER BY sku';
    return new Map(await this.sql.all<[string, number]>(text, before));
  }

  /** Every product, by sku. */
  async products(): Promise<Map<string, PlannedProduct>> {
    type Row = [sku: string, name: string, packSize: number, priceMinor: number];
    const text =
      'SELECT sku, name, pack_size, coalesce(purchase_price_minor, unit_price_minor, 0) FROM products ORDER BY sku';
    const rows = await this.sql.all<Row>(text);
    return new Map(
      rows.map(([sku, name, packSize, priceMinor]) => [sku, { name, packSize: Math.max(1, packSize), priceMinor }]),
    );
  }

  /** The class of every retailer. */
  async retailerClasses(): Promise<Map<string, string>> {
    return new Map(
      await this.sql.all<[string, string]>('SELECT retailer_id, class FROM retailers ORDER BY retailer_id'),
    );
  }
}
