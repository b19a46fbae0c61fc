import type { ProductCard } from '../read-models/readers/product-cards.reader.js';
import type { Substitute } from './suggestion.js';

const mostSubstitutes = 3;
/** Where no price bands are kept, products whose prices differ by less than this share stand in for each other. */
const nearPrice = 0.15;

/**
 * Products that stand in for one that is short: same category and price band, sold and not short themselves; those the retailer
 * knows first, then by what is expected to sell everywhere.
 *
 * @param candidates  products of the category
 * @param unavailable  whether a product cannot be offered either
 * @param known  products this retailer orders
 * @param unitsOf  units expected of each product everywhere
 */
export function substitutesFor(
  product: ProductCard,
  candidates: readonly ProductCard[],
  unavailable: (candidate: ProductCard) => boolean,
  known: ReadonlySet<string>,
  unitsOf: ReadonlyMap<string, number>,
): Substitute[] {
  const units = (card: ProductCard) => unitsOf.get(card.sku) ?? 0;
  return candidates
    .filter((each) => each.sku !== product.sku && sameBand(product, each) && units(each) > 0 && !unavailable(each))
    .sort(
      (a, b) => Number(known.has(b.sku)) - Number(known.has(a.sku)) || units(b) - units(a) || (a.sku < b.sku ? -1 : 1),
    )
    .slice(0, mostSubstitutes)
    .map(({ sku, name, unitPriceMinor }) => ({ sku, name, unitPriceMinor, known: known.has(sku) }));
}

function sameBand(a: ProductCard, b: ProductCard): boolean {
  if (a.priceBand !== null && b.priceBand !== null) return a.priceBand === b.priceBand;
  if (!a.unitPriceMinor || !b.unitPriceMinor) return false;
  return Math.abs(a.unitPriceMinor - b.unitPriceMinor) <= nearPrice * a.unitPriceMinor;
}
