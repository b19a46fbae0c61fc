import type { Page, PageRequest } from '../../kernel/page.js';
import type { Sql } from '../database/sql.js';
import { Product } from '../entities/products.entity.js';
import { equals, holds, nearestFirst } from './conditions.js';
import { readPage, readRow } from './read-rows.js';

export interface ProductFilter {
  /** a part of name or number */
  readonly text?: string | undefined;
  readonly category?: string | undefined;
  readonly supplier?: string | undefined;
  readonly priceBand?: string | undefined;
}

/** Products as they are now. */
export class ProductsReader {
  constructor(private readonly sql: Sql) {}

  /** By sku; where a part of name or number is looked for, first those whose sku it is or begins. */
  find({ text, category, supplier, priceBand }: ProductFilter, page: PageRequest): Promise<Page<Product>> {
    const conditions = [
      ...[holds(['sku', 'name'], text), equals('category', category)],
      ...[equals('supplier', supplier), equals('price_band', priceBand)],
    ];
    return readPage(this.sql, Product, conditions, nearestFirst('sku', text), page);
  }

  /** @throws {DomainError} 'product-unknown' */
  get(sku: string): Promise<Product> {
    return readRow(this.sql, Product, 'sku', sku, 'product-unknown');
  }
}
