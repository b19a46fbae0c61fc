import type { DataSource } from 'typeorm';
import { weekOf } from '../calendar/weeks.js';
import { rawAll } from '../forecasting/raw-rows.js';
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
      "SELECT orderId, orderedOn FROM orders WHERE retailerId = ? AND orderedOn <= ? AND stage <> 'cancelled' " +
      'ORDER BY orderedOn DESC, orderId LIMIT 60';
    for (const [orderId, orderedOn] of rawAll<[string, string]>(readModels, sql, retailerId, on)) {
      const week = weekOf(orderedOn);
      this.ordersByWeek.set(week, [...(this.ordersByWeek.get(week) ?? []), { stream: `order-${orderId}` }]);
    }
  }

  /** Orders of the last weeks, up to the day `lastOn`, in which the product was asked for; the newest first. */
  ordersOf(sku: string, lastOn: string): EventReference[] {
    const sql =
      'SELECT weekOf FROM weekly_demand WHERE retailerId = ? AND sku = ? AND weekOf <= ? AND requested > 0 ' +
      'ORDER BY weekOf DESC LIMIT ?';
    const weeks = rawAll<[string]>(this.readModels, sql, this.retailerId, sku, lastOn, mostWeeks);
    return weeks.flatMap(([week]) => this.ordersByWeek.get(week) ?? []);
  }
}
