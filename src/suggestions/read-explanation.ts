import { addDays } from '../calendar/weeks.js';
import type { ProductCard } from '../read-models/readers/product-cards.reader.js';
import type { Call } from './call.js';
import type { Considered } from './call-suggester.js';
import type { SuggestionReaders } from './suggestion-readers.js';
import { readToldAtVisits, type ToldAtVisits } from './told-at-visits.js';

/** What sentences and substitutes are made from, besides the quantities. */
export interface ExplanationFacts {
  readonly told: ToldAtVisits;
  /** products of the categories in which something cannot be had */
  readonly replacements: readonly ProductCard[];
  /** those of them that the retailer has asked for */
  readonly known: ReadonlySet<string>;
}

/** Reads what is needed to explain the products of a call, whatever their number. */
export async function readExplanation(
  { products, askedProducts, toldAtVisits }: SuggestionReaders,
  { state: { retailerId, on }, protectionDays }: Call,
  considered: readonly Considered[],
): Promise<ExplanationFacts> {
  const held = considered.filter(({ quantity }) => quantity.held);
  const [told, replacements] = await Promise.all([
    readToldAtVisits(toldAtVisits, retailerId, on, addDays(on, protectionDays)),
    products.ofCategories([...new Set(held.map(({ card }) => card.category))]),
  ]);
  const skus = replacements.map(({ sku }) => sku);
  return { told, replacements, known: await askedProducts.everAsked(retailerId, skus, on) };
}
