import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { Retailer } from '../entities/retailers.entity.js';
import { equals, holds, isOneOf, nearestFirst, type AreaFilter } from './conditions.js';
import { readPage, readRow } from './read-rows.js';

export interface RetailerFilter extends AreaFilter {
  readonly area?: string | undefined;
  /** a part of name or id */
  readonly text?: string | undefined;
  readonly class?: string | undefined;
  readonly route?: string | undefined;
  readonly orderDay?: number | undefined;
}

/** Retailers as they are now. */
export class RetailersReader {
  constructor(private readonly sql: Sql) {}

  /** By id; where a part of name or id is looked for, first those whose id it is or begins. */
  find(
    { text, area, areas, class: group, route, orderDay }: RetailerFilter,
    page: PageRequest,
  ): Promise<Page<Retailer>> {
    const conditions = [
      holds(['retailer_id', 'name'], text),
      equals('area', area),
      areas && isOneOf(this.sql, 'area', areas),
      equals('class', group),
      equals('route', route),
      equals('order_day', orderDay),
    ];
    return readPage(this.sql, Retailer, conditions, nearestFirst('retailer_id', text), page);
  }

  async hasClass(retailerClass: string): Promise<boolean> {
    return (await this.sql.all('SELECT 1 FROM retailers WHERE class = ? LIMIT 1', retailerClass)).length > 0;
  }

  /** undefined where the retailer is not known */
  async areaOf(retailerId: string): Promise<string | undefined> {
    const rows = await this.sql.all<[string]>('SELECT area FROM retailers WHERE retailer_id = ?', retailerId);
    return rows[0]?.[0];
  }

  /** @throws {DomainError} 'retailer-unknown' */
  get(retailerId: string): Promise<Retailer> {
    return readRow(this.sql, Retailer, 'retailer_id', retailerId, 'retailer-unknown');
  }
}
