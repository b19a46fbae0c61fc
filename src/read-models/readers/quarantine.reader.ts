import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { HeldOrderLine, type HeldLineResolution } from '../entities/held-lines.entity.js';
import { equals, isNull, within, type DayRange } from './conditions.js';
import { readPage } from './read-rows.js';

export interface QuarantineFilter extends DayRange {
  readonly sku?: string | undefined;
  readonly resolution: 'waiting' | HeldLineResolution;
}

/** Lines that an import held, and what became of them. */
export class QuarantineReader {
  constructor(private readonly sql: Sql) {}

  /** Oldest order first. */
  find({ sku, from, to, resolution }: QuarantineFilter, page: PageRequest): Promise<Page<HeldOrderLine>> {
    const resolved = resolution === 'waiting' ? isNull('resolution') : equals('resolution', resolution);
    const conditions = [equals('sku', sku), within('ordered_on', { from, to }), resolved];
    return readPage(this.sql, HeldOrderLine, conditions, 'ordered_on, order_id, line', page);
  }
}
