import type { LeafRhythm, Level, NodeKey } from '../read-models/entities/forecast-level.js';

/** Key of the node that sums everything. */
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
  /** what each node stands on, shape (nodes × `basisFields`,); no content of the forecast: it has no part in its hash */
  readonly bases: Float64Array;
}

export interface Forecast {
  /** Mondays forecast */
  readonly weeks: readonly string[];
  readonly levels: readonly ForecastLevel[];
}
