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
  /** units that retailers ordered before and have not received; all in the first month */
  readonly owed: number;
  /** units on hand or coming that this month uses up, where they are known */
  readonly covered: number;
  /** units to buy, in whole packs over the months so far */
  readonly toBuy: number;
  /** toBuy × purchase price, or × price where that is not known; integer minor units */
  readonly valueMinor: number;
}

/** Sums of a supplier's lines in one month; '' stands for all suppliers. */
export interface PlanSum extends Ranged {
  readonly supplier: string;
  readonly month: string;
  readonly owed: number;
  readonly covered: number;
  readonly toBuy: number;
  readonly valueMinor: number;
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
  /** Monday of the first week */
  readonly from: string;
  readonly weeks: number;
  readonly stock: readonly KnownStock[];
}

/** What to buy, from whom and when. Products add up to suppliers, and suppliers to all, month by month. */
export interface SourcingPlan extends PlanBasis {
  readonly planId: string;
  readonly months: readonly string[];
  readonly lines: readonly PlanLine[];
  readonly suppliers: readonly PlanSum[];
  readonly total: readonly PlanSum[];
  /** SHA-256 (hex) over everything but the name */
  readonly hash: string;
}
