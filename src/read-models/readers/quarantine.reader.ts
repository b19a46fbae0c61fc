import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { HeldOrderLine, type HeldLineResolution } from '../entities/held-lines.entity.js';
import { equals, isNull, within, type DayRange } from './conditions.js';
import { ProductNamesReader } from './product-names.reader.js';
import { readPage } from './read-rows.js';
import { RetailerNamesReader } from './retailer-names.reader.js';

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
    const products = await new ProductNamesReader(this.sql).of(items.map((line) => line.sku));
    const lines = await new RetailerNamesReader(this.sql).named(items);
    const named = lines.map((line) => ({ ...line, productName: products.get(line.sku) ?? null }));
    return { ...rest, items: named };
  }
}
