/** Levels at which demand is forecast, from the top down. Each sums the leaves, retailer × product. */
export const levels = ['total', 'supplier', 'retailer', 'sku', 'area-sku', 'retailer-sku'] as const;

export type Level = (typeof levels)[number];

/** Which node of a level; what does not apply is ''. */
export interface NodeKey {
  readonly retailerId: string;
  readonly area: string;
  readonly sku: string;
  readonly supplier: string;
}

export const total: NodeKey = { retailerId: '', area: '', sku: '', supplier: '' };

/** All nodes of a level, sorted by sku, area and retailer; arrays of shape (nodes × horizon,), week by week within a node. */
export interface ForecastLevel {
  readonly level: Level;
  readonly nodes: readonly NodeKey[];
  /** expected units, in steps of 1/1024: sums over leaves are exact whatever their order */
  readonly expected: Float64Array;
  /** whole units that add up exactly at every level */
  readonly mean: Int32Array;
  readonly p10: Int32Array;
  readonly p50: Int32Array;
  readonly p90: Int32Array;
  /** of the chance of exactly p10 and p90 units, the share that lies below them, 0 … 1; not kept */
  readonly ties?: { readonly p10: Float32Array; readonly p90: Float32Array };
  /** what is known of each leaf's orders; of leaves only */
  readonly rhythms?: readonly LeafRhythm[];
}

/** How a retailer orders a product, as it stood on the as-of date. */
export interface LeafRhythm {
  /** weeks between orders, ≥ 1 */
  readonly usualGapWeeks: number;
  /** units per order */
  readonly usualUnits: number;
  /** chance that it is still ordered at all, 0 … 1 */
  readonly alive: number;
  /** Monday of the week of the last order */
  readonly lastOrderWeek: string;
  /** weeks with an order in the last year */
  readonly orderWeeks: number;
}

export interface Forecast {
  /** Mondays forecast */
  readonly weeks: readonly string[];
  readonly levels: readonly ForecastLevel[];
}
