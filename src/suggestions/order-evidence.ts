import type { DataSource } from 'typeorm';
import { weekOf } from '../calendar/weeks.js';
import { rawAll } from '../read-models/database/raw-rows.js';
import type { EventReference } from './suggestion.js';

const mostWeeks = 2;

/** Finds the orders that a sentence on a retailer's rhythm rests on: those of the weeks in which it last ordered a product. */
export class OrderEvidence {
  private readonly ordersByWeek = new Map<string, EventReference[]>();

  constructor(
    private readonly readModels: DataSource,
    private readonly retailerId: string,
    on: string,
  ) {
    const sql =
      "SELECT order_id, ordered_on FROM orders WHERE retailer_id = ? AND ordered_on <= ? AND stage <> 'cancelled' " +
      'ORDER BY ordered_on DESC, order_id LIMIT 60';
    for (const [orderId, orderedOn] of rawAll<[string, string]>(readModels, sql, retailerId, on)) {
      const week = weekOf(orderedOn);
      this.ordersByWeek.set(week, [...(this.ordersByWeek.get(week) ?? []), { stream: `order-${orderId}` }]);
    }
  }

  /** Orders of the last weeks, up to the day `lastOn`, in which the product was asked for; the newest first. */
  ordersOf(sku: string, lastOn: string): EventReference[] {
    const sql =
      'SELECT week_of FROM weekly_demand WHERE retailer_id = ? AND sku = ? AND week_of <= ? AND requested > 0 ' +
      'ORDER BY week_of DESC LIMIT ?';
    const weeks = rawAll<[string]>(this.readModels, sql, this.retailerId, sku, lastOn, mostWeeks);
    return weeks.flatMap(([week]) => this.ordersByWeek.get(week) ?? []);
  }
}
