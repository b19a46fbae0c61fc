import type { DataSource } from 'typeorm';
import { rawRows } from './raw-rows.js';

/** What a forecast needs to know of who orders and of what is ordered, as of a day. */
export interface MasterData {
  readonly retailers: ReadonlyMap<string, { readonly area: string; readonly open: boolean }>;
  readonly products: ReadonlyMap<
    string,
    { readonly category: string; readonly supplier: string; readonly sold: boolean }
  >;
}

/** Name of an area, category or supplier that is not recorded. */
export const unknownName = 'unknown';

export function readMasterData(readModels: DataSource, asOf: string): MasterData {
  const retailers = new Map<string, { area: string; open: boolean }>();
  type RetailerRow = [retailerId: string, area: string, closedOn: string | null];
  for (const [id, area, closedOn] of rawRows<RetailerRow>(
    readModels,
    'SELECT retailer_id, area, closed_on FROM retailers',
  ))
    retailers.set(id, { area, open: closedOn === null || closedOn > asOf });
  const products = new Map<string, { category: string; supplier: string; sold: boolean }>();
  type ProductRow = [sku: string, category: string, supplier: string, discontinuedOn: string | null];
  const sql = 'SELECT sku, category, supplier, discontinued_on FROM products';
  for (const [sku, category, supplier, discontinuedOn] of rawRows<ProductRow>(readModels, sql))
    products.set(sku, { category, supplier, sold: discontinuedOn === null || discontinuedOn > asOf });
  return { retailers, products };
}
