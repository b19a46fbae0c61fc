import type { Quota, Shortage } from '../../read-models/entities/supply.entity.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import type { Moment } from '../moments/moment.js';

/** Units of a product in one week; of a product alone those of all retailers. */
export interface KnownWeek {
  readonly sku: string;
  readonly weekOf: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
}

/** Units that were forecast of a product, in all weeks of the run. */
export interface KnownUnits {
  readonly sku: string;
  /** `mean` of each week, oldest first: whole units */
  readonly units: readonly number[];
}

/** The newest forecast of its time. */
export interface KnownForecast {
  readonly runId: string;
  readonly asOf: string;
  readonly firstWeek: string;
  readonly horizon: number;
  /** by product; null where the figures of the run are no longer kept */
  readonly products: readonly KnownUnits[] | null;
}

/** What a plan said of a product in one month. */
export interface KnownPlanMonth {
  readonly month: string;
  readonly expected: number;
  readonly toBuy: number;
}

/** The newest plan of its time. */
export interface KnownPlan {
  /** the product whose months it shows */
  readonly sku: string;
  readonly planId: string;
  readonly from: string;
  readonly weeks: number;
  /** null where the plan is no longer kept */
  readonly months: readonly KnownPlanMonth[] | null;
}

/** Quotas and shortages as they stood. */
export interface KnownSupply {
  readonly quotas: readonly Quota[];
  readonly shortages: readonly Shortage[];
}

/** What was known of a retailer at a moment. */
export interface KnownRetailer extends KnownSupply {
  readonly retailerId: string;
  readonly retailerClass: string;
  readonly moment: Moment;
  /** by product and week */
  readonly demand: readonly KnownWeek[];
  /** by product */
  readonly stock: readonly StockPosition[];
  readonly forecast: KnownForecast | null;
}

/** What was known of a product at a moment. */
export interface KnownProduct extends KnownSupply {
  readonly sku: string;
  readonly moment: Moment;
  /** by week */
  readonly demand: readonly KnownWeek[];
  readonly forecast: KnownForecast | null;
  readonly plan: KnownPlan | null;
}
