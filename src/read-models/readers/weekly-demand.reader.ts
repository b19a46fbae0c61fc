import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { StockCount } from '../entities/stock-position.entity.js';
import { MissedCall, WeeklyDemand } from '../entities/weekly-demand.entity.js';
import { equals, inAreas, isOneOf, isPositive, within, type AreaFilter, type DayRange } from './conditions.js';
import { type DayOfDeliveries, DeliveriesReader } from './deliveries.reader.js';
import { readPage, readRows } from './read-rows.js';

export interface DemandFilter extends DayRange, AreaFilter {
  readonly retailerId?: string | undefined;
  readonly sku?: string | undefined;
}

/** Retailers and products that a question is about. */
export interface Pairs {
  readonly retailerIds: readonly string[];
  readonly skus: readonly string[];
}

/** Units of a product at one retailer in a week. */
export interface RetailerWeek {
  readonly retailerId: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

/** What was asked for, granted and delivered week by week, and what explains it. */
export class WeeklyDemandReader {
  constructor(private readonly sql: Sql) {}

  /** By retailer, product and week; the days are Mondays. */
  find({ retailerId, sku, from, to, areas }: DemandFilter, page: PageRequest): Promise<Page<WeeklyDemand>> {
    const conditions = [
      ...[equals('retailer_id', retailerId), equals('sku', sku), within('week_of', { from, to })],
      inAreas(this.sql, areas),
    ];
    return readPage(this.sql, WeeklyDemand, conditions, 'retailer_id, sku, week_of', page);
  }

  /** All weeks of a retailer, by product and week. */
  ofRetailer(retailerId: string): Promise<WeeklyDemand[]> {
    return readRows(this.sql, WeeklyDemand, [equals('retailer_id', retailerId)], 'sku, week_of');
  }

  /** A week of a product at each retailer, by retailer: looked up by retailer, since the weeks are kept in that order. */
  ofProductWeek(sku: string, weekOf: string): Promise<RetailerWeek[]> {
    const text =
      'SELECT w.retailer_id, w.requested, w.granted, w.delivered FROM retailers AS r CROSS JOIN weekly_demand AS w ' +
      'WHERE w.retailer_id = r.retailer_id AND w.sku = ? AND w.week_of = ? ORDER BY w.retailer_id';
    return this.sql
      .all<[string, number, number, number]>(text, sku, weekOf)
      .then((rows) =>
        rows.map(([retailerId, requested, granted, delivered]) => ({ retailerId, requested, granted, delivered })),
      );
  }

  /** The weeks up to `lastWeek` in which something was asked for, by retailer, product and week. */
  asked(pairs: Pairs, lastWeek: string): Promise<WeeklyDemand[]> {
    const conditions = [...this.ofPairs(pairs), within('week_of', { to: lastWeek }), isPositive('requested')];
    return readRows(this.sql, WeeklyDemand, conditions, 'retailer_id, sku, week_of');
  }

  missedCalls(retailerIds: readonly string[], mondays: readonly string[]): Promise<MissedCall[]> {
    const conditions = [isOneOf(this.sql, 'retailer_id', retailerIds), isOneOf(this.sql, 'week_of', mondays)];
    return readRows(this.sql, MissedCall, conditions, 'retailer_id, week_of');
  }

  /** By day. */
  counts(pairs: Pairs, days: DayRange): Promise<StockCount[]> {
    const conditions = [...this.ofPairs(pairs), within('counted_on', days)];
    return readRows(this.sql, StockCount, conditions, 'counted_on, retailer_id, sku');
  }

  /** Of all products of the retailers, by retailer and day. */
  deliveries(retailerIds: readonly string[], { from, to }: Required<DayRange>): Promise<DayOfDeliveries[]> {
    return new DeliveriesReader(this.sql).find(retailerIds, from, to);
  }

  private ofPairs({ retailerIds, skus }: Pairs) {
    return [isOneOf(this.sql, 'retailer_id', retailerIds), isOneOf(this.sql, 'sku', skus)];
  }
}
