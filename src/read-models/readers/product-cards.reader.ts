import type { Sql } from '../database/sql.js';

/** What a call needs to know of a product. */
export interface ProductCard {
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly priceBand: string | null;
  /** measure word; null where none is known */
  readonly unit: string | null;
  readonly packSize: number;
  readonly unitPriceMinor: number | null;
  /** last day on which it is sold */
  readonly discontinuedOn: string | null;
}

/** What a product is sold at, to retailers and by them, and what is recorded of the costs of its orders. */
export interface PricedProduct {
  readonly sku: string;
  readonly category: string;
  readonly unitPriceMinor: number | null;
  /** guide price of the shelf */
  readonly retailPriceMinor: number | null;
  /** shares of the wholesale price */
  readonly marginShare: number | null;
  readonly holdingShare: number | null;
  /** sales units */
  readonly leastUnits: number | null;
}

/** A product of which nothing is known. */
export function unpriced(sku: string): PricedProduct {
  const costs = { marginShare: null, holdingShare: null, leastUnits: null };
  return { sku, category: '', unitPriceMinor: null, retailPriceMinor: null, ...costs };
}

type Row = [
  ...name: [sku: string, name: string, category: string, priceBand: string | null],
  ...sale: [unit: string | null, packSize: number, unitPriceMinor: number | null, discontinuedOn: string | null],
];
const select =
  'SELECT sku, name, category, price_band, unit, pack_size, unit_price_minor, discontinued_on FROM products';

/** Products as a call needs them. */
export class ProductCardsReader {
  constructor(private readonly sql: Sql) {}

  /** The products that are known, by sku. */
  async of(skus: readonly string[]): Promise<Map<string, ProductCard>> {
    return new Map((await this.where('sku', skus)).map((card) => [card.sku, card]));
  }

  /** All products of some categories, by sku. */
  async ofCategories(categories: readonly string[]): Promise<ProductCard[]> {
    return this.where('category', categories);
  }

  /** Prices and costs of every product, by sku. */
  async priced(): Promise<PricedProduct[]> {
    type PriceRow = [
      ...prices: [sku: string, category: string, unitPriceMinor: number | null, retailPriceMinor: number | null],
      ...costs: [marginShare: number | null, holdingShare: number | null, leastUnits: number | null],
    ];
    const text =
      'SELECT sku, category, unit_price_minor, retail_price_minor, margin_share, holding_share, least_units FROM products ORDER BY sku';
    const rows = await this.sql.all<PriceRow>(text);
    return rows.map(([sku, category, unitPriceMinor, retailPriceMinor, marginShare, holdingShare, leastUnits]) => {
      return { sku, category, unitPriceMinor, retailPriceMinor, marginShare, holdingShare, leastUnits };
    });
  }

  private async where(column: 'sku' | 'category', values: readonly string[]): Promise<ProductCard[]> {
    if (values.length === 0) return [];
    const rows = await this.sql.all<Row>(`${select} WHERE ${this.sql.isOneOf(column)} ORDER BY sku`, values);
    return rows.map(cardOf);
  }
}

function cardOf([sku, name, category, priceBand, unit, packSize, unitPriceMinor, discontinuedOn]: Row): ProductCard {
  return { sku, name, category, priceBand, unit, packSize: Math.max(1, packSize), unitPriceMinor, discontinuedOn };
}
