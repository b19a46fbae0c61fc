import type { PricedProduct } from '../read-models/readers/product-cards.reader.js';
import type { ProductClass } from './suggestion.js';
import { productClasses } from './product-classes.js';

/** What a run says of all products, for any call. */
export interface RunOutlook {
  /** units expected of each product, by week and in all */
  readonly expected: ReadonlyMap<string, Float64Array>;
  readonly units: ReadonlyMap<string, number>;
  readonly classes: ReadonlyMap<string, ProductClass>;
  /** every product with its prices */
  readonly prices: ReadonlyMap<string, PricedProduct>;
}

/**
 * A product's importance is the value of what is expected of it; one without a price counts as if it cost 1.
 *
 * @param expected  units expected of each product, week by week
 * @param products  every product, with its prices
 */
export function runOutlook(
  expected: ReadonlyMap<string, Float64Array>,
  products: readonly PricedProduct[],
): RunOutlook {
  const units = new Map([...expected].map(([sku, weeks]) => [sku, weeks.reduce((sum, week) => sum + week, 0)]));
  const prices = new Map(products.map((product) => [product.sku, product]));
  const values = new Map([...units].map(([sku, each]) => [sku, each * (prices.get(sku)?.unitPriceMinor || 1)]));
  return { expected, units, prices, classes: productClasses(values) };
}
