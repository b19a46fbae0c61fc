import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { Retailer } from '../entities/retailers.entity.js';
import { equals } from './conditions.js';
import { readPage, readRow } from './read-rows.js';

export interface RetailerFilter {
  readonly area?: string | undefined;
  readonly class?: string | undefined;
  readonly route?: string | undefined;
  readonly orderDay?: number | undefined;
}

/** Retailers as they are now. */
export class RetailersReader {
  constructor(private readonly sql: Sql) {}

  /** By id. */
  find({ area, class: group, route, orderDay }: RetailerFilter, page: PageRequest): Promise<Page<Retailer>> {
    const conditions = [
      equals('area', area),
      equals('class', group),
      equals('route', route),
      equals('order_day', orderDay),
    ];
    return readPage(this.sql, Retailer, conditions, 'retailer_id', page);
  }

  async hasClass(retailerClass: string): Promise<boolean> {
    return (await this.sql.all('SELECT 1 FROM retailers WHERE class = ? LIMIT 1', retailerClass)).length > 0;
  }

  /** @throws {DomainError} 'retailer-unknown' */
  get(retailerId: string): Promise<Retailer> {
    return readRow(this.sql, Retailer, 'retailer_id', retailerId, 'retailer-unknown');
  }
}
