import type { Sql } from '../database/sql.js';

export interface DeliveryOnDay {
  readonly on: string;
  readonly quantity: number;
}

/** What a retailer asked for in a week. */
export interface AskedInWeek {
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
}

/** What a retailer last ordered and received of some products: one statement per question, whatever their number. */
export class LastOrdersReader {
  constructor(private readonly sql: Sql) {}

  /** The newest delivery of each product up to `on`. */
  async deliveries(retailerId: string, skus: readonly string[], on: string): Promise<Map<string, DeliveryOnDay>> {
    const text =
      'SELECT d.sku, d.delivered_on, d.quantity FROM (SELECT listed.sku AS sku, (SELECT delivered_on FROM deliveries ' +
      'WHERE retailer_id = ? AND sku = listed.sku AND delivered_on <= ? AND quantity > 0 ' +
      `ORDER BY delivered_on DESC LIMIT 1) AS day FROM ${this.sql.listed('sku')}) AS newest CROSS JOIN deliveries AS d ` +
      'WHERE d.retailer_id = ? AND d.sku = newest.sku AND d.delivered_on = newest.day ORDER BY d.sku';
    const rows = await this.sql.all<[string, string, number]>(text, retailerId, on, listOf(skus), retailerId);
    return new Map(rows.map(([sku, day, quantity]) => [sku, { on: day, quantity }]));
  }

  /** The newest week up to `on` in which each product was asked for. */
  async asked(retailerId: string, skus: readonly string[], on: string): Promise<Map<string, AskedInWeek>> {
    const text =
      'SELECT w.sku, w.week_of, w.requested, w.granted FROM (SELECT listed.sku AS sku, (SELECT week_of FROM weekly_demand ' +
      'WHERE retailer_id = ? AND sku = listed.sku AND week_of <= ? AND requested > 0 ' +
      `ORDER BY week_of DESC LIMIT 1) AS week FROM ${this.sql.listed('sku')}) AS newest CROSS JOIN weekly_demand AS w ` +
      'WHERE w.retailer_id = ? AND w.sku = newest.sku AND w.week_of = newest.week ORDER BY w.sku';
    const rows = await this.sql.all<[string, string, number, number]>(text, retailerId, on, listOf(skus), retailerId);
    return new Map(rows.map(([sku, weekOf, requested, granted]) => [sku, { weekOf, requested, granted }]));
  }

  /** Days from `from` to `on` with an order that was not cancelled, oldest first. */
  async orderDays(retailerId: string, from: string, on: string): Promise<string[]> {
    const text =
      'SELECT DISTINCT ordered_on FROM orders WHERE retailer_id = ? AND ordered_on >= ? AND ordered_on <= ? ' +
      "AND stage <> 'cancelled' ORDER BY ordered_on";
    return (await this.sql.all<[string]>(text, retailerId, from, on)).map(([day]) => day);
  }
}

function listOf(skus: readonly string[]): string {
  return JSON.stringify(skus.map((sku) => [sku]));
}
