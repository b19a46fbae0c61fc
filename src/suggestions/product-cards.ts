import type { DataSource } from 'typeorm';
import { rawAll } from '../read-models/database/raw-rows.js';

/** What a call needs to know of a product. */
export interface ProductCard {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly priceBand: string | null;
  readonly packSize: number;
  readonly unitPriceMinor: number | null;
  /** first day on which it is no longer sold */
  readonly discontinuedOn: string | null;
}

type Row = [string, string, string, string | null, number, number | null, string | null];
const select = 'SELECT sku, name, category, price_band, pack_size, unit_price_minor, discontinued_on FROM products';

/** One product; undefined where it is not known. */
export function productCard(readModels: DataSource, sku: string): ProductCard | undefined {
  return Array.from(rawAll<Row>(readModels, `${select} WHERE sku = ?`, sku), cardOf)[0];
}

/** All products of a category. */
export function categoryCards(readModels: DataSource, category: string): ProductCard[] {
  return Array.from(rawAll<Row>(readModels, `${select} WHERE category = ?`, category), cardOf);
}

/** Price of each product, 1 where none is known: weights for importance. */
export function pricesMinor(readModels: DataSource): Map<string, number> {
  return new Map(
    rawAll<[string, number]>(readModels, 'SELECT sku, coalesce(nullif(unit_price_minor, 0), 1) FROM products'),
  );
}

function cardOf([sku, name, category, priceBand, packSize, unitPriceMinor, discontinuedOn]: Row): ProductCard {
  return { sku, name, category, priceBand, packSize: Math.max(1, packSize), unitPriceMinor, discontinuedOn };
}
