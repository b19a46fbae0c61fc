import type { Schemas } from '../../api/client.js';

/** A product that is looked for at a visit. */
export interface Carried {
  readonly sku: string;
  readonly name: string;
  readonly unit: string | null;
  readonly lastCount: number | undefined;
  readonly lastCountedOn: string | undefined;
}

type Product = Pick<Schemas['Product'], 'sku' | 'name' | 'unit' | 'discontinuedOn'>;
type Suggested = Pick<Schemas['Suggestion'], 'sku'>;
type Counted = Pick<Schemas['StockPosition'], 'sku' | 'lastCount' | 'lastCountedOn'>;

/**
 * What a retailer carries, as far as it is known: what is suggested to it, the most important first, what was counted there, and what was
 * added at the visit. Products that are not sold any more are left out unless they were counted above 0.
 */
export function carriedProducts(
  products: readonly Product[],
  suggested: readonly Suggested[],
  counted: readonly Counted[],
  added: readonly string[],
): Carried[] {
  const known = new Map(products.map((product) => [product.sku, product]));
  const counts = new Map(counted.map((count) => [count.sku, count]));
  const skus = new Set([...added, ...suggested.map(({ sku }) => sku), ...counted.map(({ sku }) => sku)]);
  return [...skus].flatMap((sku) => {
    const { name = sku, unit = null, discontinuedOn = null } = known.get(sku) ?? {};
    const { lastCount, lastCountedOn } = counts.get(sku) ?? {};
    const isOver = discontinuedOn !== null && !lastCount && !added.includes(sku);
    return isOver ? [] : [{ sku, name, unit, lastCount, lastCountedOn }];
  });
}
