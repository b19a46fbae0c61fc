import type { Sql } from '../database/sql.js';
import { DeliveriesReader } from './deliveries.reader.js';

export interface DeliveryOnDay {
  readonly on: string;
  readonly quantity: number;
}

/** What a retailer last received of some products: one statement, whatever their number. */
export class ArrivalsReader {
  private readonly days: DeliveriesReader;

  constructor(sql: Sql) {
    this.days = new DeliveriesReader(sql);
  }

  /** The newest delivery of each product up to `on`. */
  async deliveries(retailerId: string, skus: readonly string[], on: string): Promise<Map<string, DeliveryOnDay>> {
    const newest = new Map<string, DeliveryOnDay>();
    const left = new Set(skus);
    for (const day of (await this.days.find([retailerId], '', on)).reverse())
      for (const [sku, quantity] of day.units)
        if (quantity > 0 && left.delete(sku)) newest.set(sku, { on: day.on, quantity });
    return newest;
  }
}
