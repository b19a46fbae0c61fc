import type { Sql } from '../database/sql.js';

/** A product that cannot be had; `until` is null where no end is known. */
export interface NoticedShortage {
  readonly sku: string;
  readonly from: string;
  readonly until: string | null;
  readonly cause: string;
}

/** Units that a retailer of a class ('*': any) may be granted. */
export interface NoticedQuota {
  readonly sku: string;
  readonly retailerClass: string;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** What is scarce on a day: one statement per question. */
export class SupplyNoticeReader {
  constructor(private readonly sql: Sql) {}

  /** Shortages that last on a day or begin up to `until`, by product and first day. */
  async shortages(on: string, until: string): Promise<NoticedShortage[]> {
    type Row = [sku: string, from: string, until: string | null, cause: string];
    const text =
      'SELECT sku, from_day, until_day, cause FROM shortages WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?) ' +
      'ORDER BY sku, from_day';
    const rows = await this.sql.all<Row>(text, until, on);
    return rows.map(([sku, from, last, cause]) => ({ sku, from, until: last, cause }));
  }

  /** Quotas that hold on a day or begin up to `until`, by product, first day and class. */
  async quotas(on: string, until: string): Promise<NoticedQuota[]> {
    type Row = [sku: string, retailerClass: string, from: string, to: string, limit: number];
    const text =
      'SELECT sku, retailer_class, from_day, to_day, unit_limit FROM quotas WHERE from_day <= ? AND to_day >= ? ' +
      'ORDER BY sku, from_day, retailer_class, quota_id';
    const rows = await this.sql.all<Row>(text, until, on);
    return rows.map(([sku, retailerClass, from, to, limit]) => ({ sku, retailerClass, from, to, limit }));
  }

  /** How many retailers of each class are in business on a day. */
  async retailersByClass(on: string): Promise<Map<string, number>> {
    const text =
      'SELECT class, count(*) FROM retailers WHERE closed_on IS NULL OR closed_on >= ? GROUP BY class ORDER BY class';
    return new Map(await this.sql.all<[string, number]>(text, on));
  }
}
