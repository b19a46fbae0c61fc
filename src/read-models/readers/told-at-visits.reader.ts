import type { Sql } from '../database/sql.js';

/** Units of a product that a retailer said it would need, both days included. */
export interface DeclaredUnits {
  readonly declaredOn: string;
  readonly from: string;
  readonly to: string;
  readonly units: number;
  readonly visitId: string;
}

/** What a retailer asked of its customers for a product. */
export interface ShelfPrice {
  readonly observedOn: string;
  readonly priceMinor: number;
  readonly visitId: string;
}

/** What a retailer told or showed at visits: one statement per question, whatever the number of its products. */
export class ToldAtVisitsReader {
  constructor(private readonly sql: Sql) {}

  /** By product, the newest declaration up to `on` of demand that lies between `on` and `until`. */
  async declarations(retailerId: string, on: string, until: string): Promise<Map<string, DeclaredUnits>> {
    type Row = [sku: string, declaredOn: string, from: string, to: string, units: number, visitId: string];
    const text =
      'SELECT sku, declared_on, from_day, to_day, quantity, visit_id FROM declared_demand WHERE retailer_id = ? ' +
      'AND declared_on <= ? AND to_day >= ? AND from_day <= ? ORDER BY sku, declared_on, from_day DESC, to_day DESC';
    const rows = await this.sql.all<Row>(text, retailerId, on, on, until);
    return new Map(
      rows.map(([sku, declaredOn, from, to, units, visitId]) => [sku, { declaredOn, from, to, units, visitId }]),
    );
  }

  /** By product, the newest price seen on the shelf from one day to another. */
  async shelfPrices(retailerId: string, from: string, to: string): Promise<Map<string, ShelfPrice>> {
    const text =
      'SELECT sku, observed_on, shelf_price_minor, visit_id FROM shelf_observations WHERE retailer_id = ? ' +
      'AND observed_on >= ? AND observed_on <= ? AND shelf_price_minor IS NOT NULL ORDER BY sku, observed_on';
    const rows = await this.sql.all<[string, string, number, string]>(text, retailerId, from, to);
    return new Map(rows.map(([sku, observedOn, priceMinor, visitId]) => [sku, { observedOn, priceMinor, visitId }]));
  }
}
