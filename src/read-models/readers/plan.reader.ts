import { beginning, earliest, positionOf, type Position } from '../../kernel/position.js';
import type { Sql } from '../database/sql.js';

/** What a plan needs to know of a product. Prices are integer minor units per sales unit; null where not known. */
export interface PlannedProduct {
  readonly name: string;
  readonly supplier: string;
  readonly packSize: number;
  readonly purchasePriceMinor: number | null;
  readonly unitPriceMinor: number | null;
  /** of the newest order line that has one */
  readonly orderPriceMinor: number | null;
}

export interface PlannedRetailer {
  readonly name: string;
  readonly class: string;
}

/** Units of a product that retailers ordered on a day and are still owed. */
export interface OpenUnitsOfDay {
  readonly orderedOn: string;
  readonly units: number;
}

/** The same of one order. */
export interface OpenLineOfProduct extends OpenUnitsOfDay {
  readonly orderId: string;
  readonly retailerId: string;
}

/** A time in which a product could not be had; `until` is null where no end is known. */
export interface ShortageDays {
  readonly from: string;
  readonly until: string | null;
  readonly cause: string;
}

/** What a sourcing plan is made from besides the forecast. */
export class PlanReader {
  constructor(private readonly sql: Sql) {}

  /** Position up to which every read model has come. */
  async position(): Promise<Position> {
    const rows = await this.sql.all<[string]>("SELECT position FROM checkpoints WHERE projection <> ''");
    return earliest(rows.map(([position]) => positionOf(position))) ?? beginning;
  }

  /** Units that are outstanding, by product and day of the order. */
  async openUnits(): Promise<Map<string, OpenUnitsOfDay[]>> {
    const text =
      'SELECT sku, ordered_on, sum(outstanding) FROM open_order_lines ' +
      'GROUP BY sku, ordered_on ORDER BY sku, ordered_on';
    const rows = await this.sql.all<[string, string, number]>(text);
    return bySku(rows.map(([sku, orderedOn, units]) => [sku, { orderedOn, units }]));
  }

  /** The lines of a product of which something is outstanding, by order. */
  async openLinesOf(sku: string): Promise<OpenLineOfProduct[]> {
    const text =
      'SELECT order_id, retailer_id, ordered_on, outstanding FROM open_order_lines WHERE sku = ? ORDER BY order_id';
    const rows = await this.sql.all<[string, string, string, number]>(text, sku);
    return rows.map(([orderId, retailerId, orderedOn, units]) => ({ orderId, retailerId, orderedOn, units }));
  }

  /** Shortages that touch the days from `from` to `to`, by product, earliest first. */
  async shortages(from: string, to: string): Promise<Map<string, ShortageDays[]>> {
    const text =
      'SELECT sku, from_day, until_day, cause FROM shortages WHERE from_day <= ? AND (until_day IS NULL OR until_day >= ?) ' +
      'ORDER BY sku, from_day';
    const rows = await this.sql.all<[string, string, string | null, string]>(text, to, from);
    return bySku(rows.map(([sku, first, until, cause]) => [sku, { from: first, until, cause }]));
  }

  /** Every product, by sku. */
  async products(): Promise<Map<string, PlannedProduct>> {
    type Row = [
      ...[sku: string, name: string, supplier: string, packSize: number],
      ...[purchase: number | null, unit: number | null, order: number | null],
    ];
    const text =
      'SELECT p.sku, p.name, p.supplier, p.pack_size, p.purchase_price_minor, p.unit_price_minor, o.unit_price_minor ' +
      'FROM products p LEFT JOIN order_prices o ON o.sku = p.sku ORDER BY p.sku';
    const rows = await this.sql.all<Row>(text);
    return new Map(
      rows.map(([sku, name, supplier, packSize, purchasePriceMinor, unitPriceMinor, orderPriceMinor]) => {
        const prices = { purchasePriceMinor, unitPriceMinor, orderPriceMinor };
        return [sku, { name, supplier, packSize: Math.max(1, packSize), ...prices }];
      }),
    );
  }

  /** Name and class of every retailer, by id. */
  async retailers(): Promise<Map<string, PlannedRetailer>> {
    const text = 'SELECT retailer_id, name, class FROM retailers ORDER BY retailer_id';
    const rows = await this.sql.all<[string, string, string]>(text);
    return new Map(rows.map(([retailerId, name, group]) => [retailerId, { name, class: group }]));
  }
}

function bySku<Row>(rows: readonly (readonly [sku: string, row: Row])[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const [sku, row] of rows) {
    const group = groups.get(sku);
    if (group) group.push(row);
    else groups.set(sku, [row]);
  }
  return groups;
}
