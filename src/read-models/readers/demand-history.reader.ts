import { beginning, earliest, positionOf, type Position } from '../../kernel/position.js';
import { CallCalendarReader, type RecordedCallDayChange, type RetailerRhythm } from './call-calendar.reader.js';
import type { Sql } from '../database/sql.js';

type FirstAndLastWeek = [first: string | null, last: string | null];
export type OrderWeekRow = [
  ...[retailerId: string, sku: string, weekOf: string],
  ...[requested: number, censoringCount: number, granted: number, cutCount: number],
];
export type MissedCallRow = [retailerId: string, weekOf: string];
export type ShortageRow = [sku: string, fromDay: string, untilDay: string | null];
export type UnitsOnDayRow = [retailerId: string, sku: string, day: string, quantity: number];
export type DeliveriesRow = [retailerId: string, day: string, lines: string];
export type DeclarationRow = [
  ...[retailerId: string, sku: string, declaredOn: string],
  ...[from: string, to: string, quantity: number, retailerClass: string | null],
];
export type RetailerRow = [retailerId: string, area: string, closedOn: string | null, closedRecordedOn: string | null];
export type ProductRow = [
  ...[sku: string, category: string, supplier: string],
  ...[discontinuedOn: string | null, discontinuedRecordedOn: string | null],
];

/** Everything that a forecast is made from: orders by week, what limited them, stock counts and master data. */
export class DemandHistoryReader {
  constructor(private readonly sql: Sql) {}

  /** Reads that see one state of the database, whatever is projected meanwhile. */
  async snapshot<Result>(read: (reader: DemandHistoryReader) => Promise<Result>): Promise<Result> {
    return this.sql.snapshot((sql) => read(new DemandHistoryReader(sql)));
  }

  /** Position of the newest event that all read models contain. */
  async position(): Promise<Position> {
    const rows = await this.sql.all<[string]>("SELECT position FROM checkpoints WHERE projection <> ''");
    return earliest(rows.map(([position]) => positionOf(position))) ?? beginning;
  }

  /** First and last week with an order up to the week `lastWeek`; null where there is none. */
  async weeksWithOrders(lastWeek: string): Promise<FirstAndLastWeek> {
    const text = 'SELECT min(week_of), max(week_of) FROM weekly_demand WHERE requested > 0 AND week_of <= ?';
    const [weeks] = await this.sql.all<FirstAndLastWeek>(text, lastWeek);
    return weeks ?? [null, null];
  }

  /** Weeks with an order or a sign of censored demand up to the week `lastWeek`, by retailer, product and week. */
  orderWeeks(lastWeek: string): AsyncIterable<OrderWeekRow[]> {
    const text =
      'SELECT retailer_id, sku, week_of, requested, censoring_count, granted, cut_count FROM weekly_demand ' +
      'WHERE week_of <= ? AND (requested > 0 OR censoring_count > 0) ORDER BY retailer_id, sku, week_of';
    return this.sql.batches(text, lastWeek);
  }

  missedCalls(): AsyncIterable<MissedCallRow[]> {
    return this.sql.batches('SELECT retailer_id, week_of FROM missed_calls ORDER BY retailer_id, week_of');
  }

  /** `untilDay` is null while a shortage has no foreseen end. */
  async shortages(): Promise<ShortageRow[]> {
    return this.sql.all('SELECT sku, from_day, until_day FROM shortages ORDER BY sku, from_day');
  }

  /** Stock counts up to the day `asOf`, by retailer, product and day. */
  stockCounts(asOf: string): AsyncIterable<UnitsOnDayRow[]> {
    const text =
      'SELECT retailer_id, sku, counted_on, quantity FROM stock_counts WHERE counted_on <= ? ' +
      'ORDER BY retailer_id, sku, counted_on';
    return this.sql.batches(text, asOf);
  }

  /** What arrived after the first stock count of a retailer, up to the day `asOf`, by retailer and day, as `packedDeliveries` wrote it. */
  deliveriesSinceCounts(asOf: string): AsyncIterable<DeliveriesRow[]> {
    // CROSS JOIN makes SQLite look deliveries up by key, retailer by retailer.
    const text =
      'SELECT d.retailer_id, d.delivered_on, d.lines FROM (SELECT retailer_id, min(counted_on) AS first_count FROM stock_counts ' +
      'WHERE counted_on <= ? GROUP BY retailer_id) AS counted CROSS JOIN deliveries_of_days AS d ' +
      'WHERE d.retailer_id = counted.retailer_id AND d.delivered_on > counted.first_count AND d.delivered_on <= ? ' +
      'ORDER BY counted.retailer_id, d.delivered_on';
    return this.sql.batches(text, asOf, asOf);
  }

  /** What was declared from one day to another, by retailer, product and day. */
  async declarations(from: string, to: string): Promise<DeclarationRow[]> {
    return this.sql.all(
      'SELECT d.retailer_id, d.sku, d.declared_on, d.from_day, d.to_day, d.quantity, r.class FROM declared_demand AS d ' +
        'LEFT JOIN retailers AS r ON r.retailer_id = d.retailer_id WHERE d.declared_on >= ? AND d.declared_on <= ? ' +
        'ORDER BY d.retailer_id, d.sku, d.declared_on, d.from_day, d.to_day',
      from,
      to,
    );
  }

  async retailers(): Promise<RetailerRow[]> {
    return this.sql.all('SELECT retailer_id, area, closed_on, closed_recorded_on FROM retailers ORDER BY retailer_id');
  }

  /** Changes of call days, in the order in which they hold. */
  callDayChanges(): Promise<RecordedCallDayChange[]> {
    return new CallCalendarReader(this.sql).changes();
  }

  /** How often each retailer is called. */
  rhythms(): Promise<RetailerRhythm[]> {
    return new CallCalendarReader(this.sql).rhythms();
  }

  async products(): Promise<ProductRow[]> {
    return this.sql.all(
      'SELECT sku, category, supplier, discontinued_on, discontinued_recorded_on FROM products ORDER BY sku',
    );
  }
}
