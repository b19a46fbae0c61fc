import type { ProductClass } from './suggestion.js';
import { productClasses } from './service-level.js';

/** What a run says of all products, for any call. */
export interface RunOutlook {
  /** units expected of each product, by week and in all */
  readonly expected: ReadonlyMap<string, Float64Array>;
  readonly units: ReadonlyMap<string, number>;
  readonly classes: ReadonlyMap<string, ProductClass>;
}

/**
 * @param expected  units expected of each product, week by week
 * @param pricesMinor  by product; 1 where none is known
 */
export function runOutlook(
  expected: ReadonlyMap<string, Float64Array>,
  pricesMinor: ReadonlyMap<string, number>,
): RunOutlook {
  const units = new Map([...expected].map(([sku, weeks]) => [sku, weeks.reduce((sum, week) => sum + week, 0)]));
  const values = new Map([...units].map(([sku, each]) => [sku, each * (pricesMinor.get(sku) ?? 1)]));
  return { expected, units, classes: productClasses(values) };
}
