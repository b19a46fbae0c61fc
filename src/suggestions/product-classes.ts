import type { ProductClass } from './suggestion.js';

/** Products that make up the first 80 % of value are A, those up to 95 % B, the rest C. */
const upTo = { A: 0.8, B: 0.95 };

/** The class of each product by its share of value (expected units × price), the largest first; ties by sku. */
export function productClasses(valueOf: ReadonlyMap<string, number>): Map<string, ProductClass> {
  const sorted = [...valueOf].sort(([a, valueA], [b, valueB]) => valueB - valueA || (a < b ? -1 : 1));
  const total = sorted.reduce((sum, [, value]) => sum + value, 0);
  let before = 0;
  return new Map(
    sorted.map(([sku, value]) => {
      const share = total > 0 ? before / total : 1;
      before += value;
      return [sku, share < upTo.A ? 'A' : share < upTo.B ? 'B' : 'C'];
    }),
  );
}
