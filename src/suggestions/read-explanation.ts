import type { AskedProductsReader } from '../read-models/readers/asked-products.reader.js';
import type { ProductCard, ProductCardsReader } from '../read-models/readers/product-cards.reader.js';
import type { CallState } from './call-state.js';
import type { Considered } from './call-suggester.js';

/** What substitutes are chosen from. */
export interface ExplanationFacts {
  /** products of the categories in which something cannot be had */
  readonly replacements: readonly ProductCard[];
  /** those of them that the retailer has asked for */
  readonly known: ReadonlySet<string>;
}

/** Reads what is needed to explain the products of a call, whatever their number. */
export async function readExplanation(
  products: ProductCardsReader,
  asked: AskedProductsReader,
  { retailerId, on }: CallState,
  considered: readonly Considered[],
): Promise<ExplanationFacts> {
  const held = considered.filter(({ quantity }) => quantity.held);
  const replacements = await products.ofCategories([...new Set(held.map(({ card }) => card.category))]);
  const skus = replacements.map(({ sku }) => sku);
  return { replacements, known: await asked.everAsked(retailerId, skus, on) };
}
