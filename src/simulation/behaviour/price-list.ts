import type { SimulatedProduct } from '../world/make-products.js';

/** Prices of a product after so many yearly rises, in fen. */
export interface Prices {
  readonly purchasePriceMinor: number;
  readonly unitPriceMinor: number;
  readonly retailPriceMinor: number;
}

/** The week of each year, counted from the start of the history, in which prices rise. */
export const riseWeek = 30;

/** What the product costs on a day counted from the start of the history. */
export function pricesOn({ details, priceRise }: SimulatedProduct, day: number): Prices {
  const rises = Math.max(0, Math.floor((day / 7 - riseWeek) / 52) + 1);
  const risen = (price: number) => Math.round((price * (1 + priceRise) ** rises) / 10) * 10;
  return {
    purchasePriceMinor: risen(details.purchasePriceMinor ?? details.unitPriceMinor),
    unitPriceMinor: risen(details.unitPriceMinor),
    retailPriceMinor: risen(details.retailPriceMinor),
  };
}
