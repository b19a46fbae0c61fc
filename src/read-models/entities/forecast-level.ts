/** Levels at which demand is forecast, from the top down. Each sums the leaves, retailer × product. */
export const levels = ['total', 'supplier', 'retailer', 'sku', 'area-sku', 'retailer-sku'] as const;

export type Level = (typeof levels)[number];

/** Names a node of a level; what does not apply is ''. */
export interface NodeKey {
  readonly retailerId: string;
  readonly area: string;
  readonly sku: string;
  readonly supplier: string;
}

/** How a retailer orders a product, as it stood on the as-of date. */
export interface LeafRhythm {
  /** weeks between orders, ≥ 1 */
  readonly usualGapWeeks: number;
  /** units per order */
  readonly usualUnits: number;
  /** probability that it is still ordered at all, 0 … 1 */
  readonly alive: number;
  /** Monday of the week of the last order */
  readonly lastOrderWeek: string;
  /** weeks with an order in the last year */
  readonly orderWeeks: number;
}
