/** A figure with its range, in whole sales units. */
export interface Ranged {
  readonly expected: number;
  readonly p10: number;
  readonly p90: number;
}

/** What a product needs in one month. */
export interface PlanLine extends Ranged {
  readonly sku: string;
  readonly name: string;
  readonly supplier: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** null in plans of versions that did not keep it */
  readonly packSize: number | null;
  /** integer minor units per sales unit; null where no price is known */
  readonly priceMinor: number | null;
  readonly priceFrom: PriceSource | null;
  /** units that retailers ordered before and have not received, see `owedUnits` */
  readonly owed: number;
  /** units on hand or coming that this month uses up, where they are known */
  readonly covered: number;
  /** units needed while the product cannot be had and no stock covers: not bought then */
  readonly short: number;
  /** units of those that are bought in this month, after the shortage */
  readonly carried: number;
  /** units to buy, in whole packs over the months so far: expected + owed − covered − short + carried, before rounding to packs */
  readonly toBuy: number;
  /** toBuy × price in integer minor units; null where no price is known */
  readonly valueMinor: number | null;
}

/** Where a price comes from: the product's purchase price, else its wholesale price, else the newest order line that has one. */
export type PriceSource = 'purchase-price' | 'unit-price' | 'order-line';

/** Sums of a supplier's lines in one month; '' stands for all suppliers. */
export interface PlanSum extends Ranged {
  readonly supplier: string;
  readonly month: string;
  readonly owed: number;
  readonly covered: number;
  readonly short: number;
  readonly carried: number;
  readonly toBuy: number;
  /** of the products with a price; null where none has one */
  readonly valueMinor: number | null;
  /** products without a known price: their purchases are not in the value */
  readonly withoutPrice: number;
}

/** What a reader of a plan has to know of a product beside its figures. */
export interface PlanNote {
  readonly sku: string;
  /** 'short': it cannot be had for some days. 'ordered-later': retailers ordered it for days after the plan's last week. */
  readonly code: 'short' | 'ordered-later';
  /** First and last day it is about; null where no end is known. */
  readonly from: string;
  readonly until: string | null;
  /** units not bought while short, or ordered later */
  readonly units: number;
  readonly text: string;
}

/** What the wholesaler has of a product and has ordered already. */
export interface KnownStock {
  readonly sku: string;
  readonly onHand: number;
  readonly onOrder: number;
}

/** What a plan follows from. */
export interface PlanBasis {
  readonly runId: string;
  readonly runHash: string;
  /** last day of which the forecast knows */
  readonly asOf: string;
  /** Monday of the first week */
  readonly from: string;
  readonly weeks: number;
  readonly stock: readonly KnownStock[];
}

/** What to buy, from whom and when. Products add up to suppliers, and suppliers to all, month by month. */
export interface PlanContent extends PlanBasis {
  readonly months: readonly string[];
  readonly lines: readonly PlanLine[];
  readonly suppliers: readonly PlanSum[];
  readonly total: readonly PlanSum[];
  /** by product */
  readonly notes: readonly PlanNote[];
}

/** A plan that is named after its content. */
export interface NamedPlan extends PlanContent {
  readonly planId: string;
  /** SHA-256 (hex) over the content */
  readonly hash: string;
}

/** A plan with the moment at which it was drawn up first. */
export interface SourcingPlan extends NamedPlan {
  /** business day */
  readonly drawnUpOn: string;
  /** position up to which orders, prices and shortages were known, as digits */
  readonly position: string;
}
