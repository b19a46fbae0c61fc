import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { Wish } from '../entities/wishes.entity.js';
import { equals, inAreas, isNotNull, isNull, within, type AreaFilter, type DayRange } from './conditions.js';
import { readPage } from './read-rows.js';

export interface WishFilter extends DayRange, AreaFilter {
  readonly retailerId?: string | undefined;
  readonly sku?: string | undefined;
  /** whether it is known which product was meant */
  readonly isMatched?: boolean | undefined;
}

/** Wishes that could not be met. */
export class WishesReader {
  constructor(private readonly sql: Sql) {}

  /** Newest first. */
  find({ retailerId, sku, isMatched, from, to, areas }: WishFilter, page: PageRequest): Promise<Page<Wish>> {
    const matched = isMatched === undefined ? undefined : isMatched ? isNotNull('sku') : isNull('sku');
    const conditions = [
      equals('retailer_id', retailerId),
      equals('sku', sku),
      matched,
      within('wished_on', { from, to }),
      inAreas(this.sql, areas),
    ];
    return readPage(this.sql, Wish, conditions, 'wished_on DESC, wish_id', page);
  }
}
