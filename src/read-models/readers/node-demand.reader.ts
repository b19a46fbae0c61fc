import type { Sql } from '../database/sql.js';
import type { Level, NodeKey } from '../entities/forecast-level.js';
import { unpackedWeeks } from '../entities/product-demand.entity.js';

/** What was asked for, granted and delivered in a week. */
export interface DemandWeek {
  /** Monday */
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

type WeekRow = readonly [weekOf: string, requested: number, granted: number, delivered: number];

const sums = 'w.week_of, sum(w.requested), sum(w.granted), sum(w.delivered) FROM';
const byWeek = 'GROUP BY w.week_of ORDER BY w.week_of';

/** Demand week by week at any level at which it is forecast. */
export class NodeDemandReader {
  constructor(private readonly sql: Sql) {}

  /** The weeks of which anything is recorded, oldest first. @param key  what applies to the level */
  of(level: Level, { retailerId, area, sku, supplier }: NodeKey): Promise<DemandWeek[]> {
    switch (level) {
      case 'total':
        return this.ofProducts('SELECT weeks FROM product_demand ORDER BY sku, block');
      case 'supplier':
        return this.ofProducts(
          'SELECT d.weeks FROM products AS p CROSS JOIN product_demand AS d ' +
            'WHERE p.supplier = ? AND d.sku = p.sku ORDER BY d.sku, d.block',
          supplier,
        );
      case 'sku':
        return this.ofProducts('SELECT weeks FROM product_demand WHERE sku = ? ORDER BY block', sku);
      case 'area-sku':
        return this.summed(
          `SELECT ${sums} retailers AS r CROSS JOIN weekly_demand AS w ` +
            `WHERE r.area = ? AND w.retailer_id = r.retailer_id AND w.sku = ? ${byWeek}`,
          ...[area, sku],
        );
      case 'retailer':
        return this.summed(`SELECT ${sums} weekly_demand AS w WHERE w.retailer_id = ? ${byWeek}`, retailerId);
      case 'retailer-sku':
        return this.summed(
          `SELECT ${sums} weekly_demand AS w WHERE w.retailer_id = ? AND w.sku = ? ${byWeek}`,
          ...[retailerId, sku],
        );
    }
  }

  /** The day of the newest order; undefined where there is none. */
  async newestOrderDay(): Promise<string | undefined> {
    const [row] = await this.sql.all<[string | null]>('SELECT max(ordered_on) FROM orders');
    return row?.[0] ?? undefined;
  }

  private async summed(text: string, ...values: readonly string[]): Promise<DemandWeek[]> {
    const rows = await this.sql.all<WeekRow>(text, ...values);
    return rows.map(([weekOf, requested, granted, delivered]) => ({ weekOf, requested, granted, delivered }));
  }

  /** Of all retailers: as the blocks of positions added it, which are few. */
  private async ofProducts(text: string, ...values: readonly string[]): Promise<DemandWeek[]> {
    const weeks = new Map<string, DemandWeek>();
    for (const [packed] of await this.sql.all<[string]>(text, ...values))
      for (const { weekOf, requested, granted, delivered } of unpackedWeeks(packed)) {
        const sum = weeks.get(weekOf) ?? { weekOf, requested: 0, granted: 0, delivered: 0 };
        weeks.set(weekOf, {
          ...{ weekOf, requested: sum.requested + requested },
          ...{ granted: sum.granted + granted, delivered: sum.delivered + delivered },
        });
      }
    return [...weeks.values()].sort((a, b) => (a.weekOf < b.weekOf ? -1 : 1));
  }
}
