import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import { answerOf } from '../api/problem.js';
import { keptAnswer } from '../offline/kept-answer.js';

export type Product = Schemas['Product'];

/** The whole range, however large; it is there without a connection, too. */
export function productRange() {
  return queryOptions({
    queryKey: ['products'],
    queryFn: () =>
      keptAnswer('products', () => everyPage((query) => answerOf(api.GET('/api/products', { params: { query } })))),
    staleTime: 300_000,
  });
}

export function useProducts(enabled = true) {
  return useQuery({ ...productRange(), enabled });
}

const byNumber = new WeakMap<readonly Product[], ReadonlyMap<string, Product>>();

/** The products of a range by their numbers; many ask for the same range. */
function numbered(products: readonly Product[]): ReadonlyMap<string, Product> {
  const known = byNumber.get(products) ?? new Map(products.map((product) => [product.sku, product]));
  byNumber.set(products, known);
  return known;
}

/** @returns undefined until the range is read, and where it has no such product */
export function useProductName(sku: string): string | undefined {
  const { data } = useProducts();
  return data && numbered(data).get(sku)?.name;
}
