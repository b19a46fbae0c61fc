import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { unpackedDelivery, type LineOfDelivery } from '../entities/deliveries.entity.js';
import { equals, inAreas, where } from './conditions.js';
import type { DueFilter } from './delivery-list.reader.js';

/** A line of a delivery, with the name of its product. */
export interface DeliveredLine extends LineOfDelivery {
  /** null where the product is not known */
  readonly name: string | null;
  readonly unit: string | null;
}

/** A delivery that arrived. */
export interface DeliveredOrder {
  readonly deliveryId: string;
  readonly orderId: string;
  readonly retailerId: string;
  /** null where the retailer is not known */
  readonly name: string | null;
  readonly area: string | null;
  readonly route: string | null;
  readonly lines: readonly DeliveredLine[];
  /** whether anything was corrected afterwards */
  readonly corrected: boolean;
}

type Row = [
  ...[deliveryId: string, orderId: string, retailerId: string, lines: string, corrected: number | boolean],
  ...[name: string | null, area: string | null, route: string | null],
];
type ProductRow = [sku: string, name: string, unit: string | null];

const joined = ' FROM completed_deliveries AS d LEFT JOIN retailers AS r ON r.retailer_id = d.retailer_id';

/** What arrived on a day: three statements, whatever the number of deliveries. */
export class DeliveredListReader {
  constructor(private readonly sql: Sql) {}

  /** In the order of areas, routes and retailers. */
  async find({ on, area, route, areas }: DueFilter, page: PageRequest): Promise<Page<DeliveredOrder>> {
    const { text, values } = where([
      ...[equals('d.delivered_on', on), equals('r.area', area), equals('r.route', route)],
      inAreas(this.sql, areas, 'd.retailer_id'),
    ]);
    const [count] = await this.sql.all<[number]>(`SELECT count(*)${joined}${text}`, ...values);
    const rows = await this.sql.all<Row>(
      `SELECT d.delivery_id, d.order_id, d.retailer_id, d.lines, d.corrected, r.name, r.area, r.route${joined}${text} ` +
        'ORDER BY r.area NULLS LAST, r.route NULLS LAST, d.retailer_id, d.delivery_id LIMIT ? OFFSET ?',
      ...values,
      ...[page.limit, page.offset],
    );
    const found = rows.map((row) => ({ row, lines: unpackedDelivery(row[3]) }));
    const products = await this.products(found.flatMap(({ lines }) => lines.map(({ sku }) => sku)));
    const items = found.map(({ row: [deliveryId, orderId, retailerId, , corrected, name, ...where], lines }) => {
      const [area, route] = where;
      const named = lines.map((line) => ({ ...line, ...(products.get(line.sku) ?? unknown) }));
      return { deliveryId, orderId, retailerId, name, area, route, lines: named, corrected: Boolean(corrected) };
    });
    return { items, total: count?.[0] ?? 0, ...page };
  }

  private async products(skus: readonly string[]): Promise<Map<string, { name: string; unit: string | null }>> {
    const text = `SELECT sku, name, unit FROM products WHERE ${this.sql.isOneOf('sku')} ORDER BY sku`;
    const rows = await this.sql.all<ProductRow>(text, [...new Set(skus)]);
    return new Map(rows.map(([sku, name, unit]) => [sku, { name, unit }]));
  }
}

const unknown = { name: null, unit: null };
