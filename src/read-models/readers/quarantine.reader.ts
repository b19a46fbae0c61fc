import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { HeldOrderLine, type HeldLineResolution } from '../entities/held-lines.entity.js';
import { equals, isNull, within, type DayRange } from './conditions.js';
import { readPage } from './read-rows.js';

export interface QuarantineFilter extends DayRange {
  readonly sku?: string | undefined;
  readonly resolution: 'waiting' | HeldLineResolution;
}

/** A held line with the names of what it is about; null where none is known. */
export interface NamedHeldLine extends HeldOrderLine {
  readonly retailerName: string | null;
  readonly productName: string | null;
}

/** Lines that an import held, and what became of them. */
export class QuarantineReader {
  constructor(private readonly sql: Sql) {}

  /** Oldest order first. */
  async find({ sku, from, to, resolution }: QuarantineFilter, page: PageRequest): Promise<Page<NamedHeldLine>> {
    const resolved = resolution === 'waiting' ? isNull('resolution') : equals('resolution', resolution);
    const conditions = [equals('sku', sku), within('ordered_on', { from, to }), resolved];
    const { items, ...rest } = await readPage(this.sql, HeldOrderLine, conditions, 'ordered_on, order_id, line', page);
    const retailers = await this.retailerNames(items.map(({ retailerId }) => retailerId));
    const products = await this.productNames(items.map((line) => line.sku));
    const named = items.map((line) => ({
      ...line,
      retailerName: retailers.get(line.retailerId) ?? null,
      productName: products.get(line.sku) ?? null,
    }));
    return { ...rest, items: named };
  }

  private async retailerNames(ids: readonly string[]): Promise<Map<string, string>> {
    const text = `SELECT retailer_id, name FROM retailers WHERE ${this.sql.isOneOf('retailer_id')}`;
    return new Map(await this.sql.all<[string, string]>(text, [...new Set(ids)]));
  }

  private async productNames(skus: readonly string[]): Promise<Map<string, string>> {
    const text = `SELECT sku, name FROM products WHERE ${this.sql.isOneOf('sku')}`;
    return new Map(await this.sql.all<[string, string]>(text, [...new Set(skus)]));
  }
}
