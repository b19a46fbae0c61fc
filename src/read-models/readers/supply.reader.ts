import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { Quota, Shortage } from '../entities/supply.entity.js';
import { equals } from './conditions.js';
import { readPage, readRows } from './read-rows.js';

/** Quotas and shortages. */
export class SupplyReader {
  constructor(private readonly sql: Sql) {}

  /** By product, the latest first. */
  findQuotas({ sku }: { readonly sku?: string | undefined }, page: PageRequest): Promise<Page<Quota>> {
    return readPage(this.sql, Quota, [equals('sku', sku)], 'sku, from_day DESC, quota_id', page);
  }

  /** Every quota and shortage, by product and day. */
  async everything(): Promise<{ readonly quotas: readonly Quota[]; readonly shortages: readonly Shortage[] }> {
    const quotas = await readRows(this.sql, Quota, [], 'sku, from_day, quota_id');
    return { quotas, shortages: await readRows(this.sql, Shortage, [], 'sku, from_day') };
  }

  /** Latest first. */
  findShortages({ sku }: { readonly sku?: string | undefined }, page: PageRequest): Promise<Page<Shortage>> {
    return readPage(this.sql, Shortage, [equals('sku', sku)], 'from_day DESC, sku', page);
  }
}
