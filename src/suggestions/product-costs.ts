import { costsOfServiceLevel, type OrderCosts } from '../order-policy/order-costs.js';
import type { PricedProduct } from '../read-models/readers/product-cards.reader.js';
import type { OrderCostSettings } from './order-cost-settings.js';
import type { ProductClass } from './suggestion.js';

/** What orders of a product cost a retailer. */
export interface ProductCosts extends OrderCosts {
  /** less is not ordered; absent: one pack */
  readonly leastUnits?: number;
}

/** Margin of a retailer as a share of the wholesale price, where no guide price is known. */
const usualMargin = 0.1;
/** Capital, shelf and freshness of a week, as a share of the wholesale price. */
const usualHolding = 0.01;

/**
 * What a missing unit and a unit too many cost: the retailer's margin, guide price less wholesale price, and the holding rate; or what a service
 * level of the product's class implies, where the settings insist on one. What is recorded with the product goes before the settings. In minor units; in prices where no price is known.
 *
 * @param weeks  of an order cycle
 */
export function productCosts(
  product: PricedProduct,
  productClass: ProductClass,
  { company, categories, products, serviceLevels }: OrderCostSettings,
  weeks: number,
): ProductCosts {
  const { sku, category, unitPriceMinor, retailPriceMinor } = product;
  const set = { ...company, ...categories[category], ...products[sku], ...recordedCosts(product) };
  const least = set.leastUnits === undefined ? {} : { leastUnits: set.leastUnits };
  const level = serviceLevels[productClass];
  if (level !== undefined) return { ...costsOfServiceLevel(level, weeks), ...least };
  const price = unitPriceMinor || 1;
  const guided = unitPriceMinor && retailPriceMinor ? retailPriceMinor - unitPriceMinor : 0;
  const missing = set.marginShare !== undefined ? set.marginShare * price : guided > 0 ? guided : usualMargin * price;
  return { missing, holdingPerWeek: (set.holdingShare ?? usualHolding) * price, ...least };
}

function recordedCosts({ marginShare, holdingShare, leastUnits }: PricedProduct): OrderCostSettings['company'] {
  return {
    ...(marginShare !== null && { marginShare }),
    ...(holdingShare !== null && { holdingShare }),
    ...(leastUnits !== null && { leastUnits }),
  };
}
