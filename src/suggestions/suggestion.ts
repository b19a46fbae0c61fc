import type { EventReference, ReasonFacts } from './reason-facts.js';

/** One sentence that can be said on the phone. */
export interface Reason {
  readonly kind: ReasonFacts['kind'];
  /** in the language that was asked for */
  readonly text: string;
  readonly en: string;
  readonly zh: string;
  /** what the sentence states */
  readonly facts: ReasonFacts;
  /** where that is recorded */
  readonly events: readonly EventReference[];
}

/** A product that can stand in for one that is short. */
export interface Substitute {
  readonly sku: string;
  readonly name: string;
  readonly unitPriceMinor: number | null;
  /** whether this retailer orders it already */
  readonly known: boolean;
}

/** Share of weeks in which a product should not run out, by its importance. */
export type ProductClass = 'A' | 'B' | 'C';

/** What a retailer should order of one product, and why. All quantities are whole sales units. */
export interface Suggestion {
  readonly sku: string;
  readonly name: string;
  readonly productClass: ProductClass;
  readonly suggested: number;
  /** what should be there or on its way until the delivery after next */
  readonly target: number;
  readonly stockNow: number;
  /** the stock lies in this range four times in five, where it was counted */
  readonly stockRange: { readonly from: number; readonly to: number };
  /** whether the stock was counted, or is inferred from orders and expected sales */
  readonly stockKnown: boolean;
  readonly onOrder: number;
  readonly quotaLeft: number | null;
  /** measure word of a sales unit; null where none is known */
  readonly unit: string | null;
  readonly packSize: number;
  readonly unitPriceMinor: number | null;
  /** a typed quantity outside of it is worth a second look */
  readonly usualRange: { readonly from: number; readonly to: number };
  readonly reasons: readonly Reason[];
  readonly substitutes: readonly Substitute[];
}

/** What a clerk sees during a call. */
export interface CallSuggestions {
  readonly retailerId: string;
  readonly on: string;
  readonly runId: string;
  /** days until the delivery after next, which the order has to last for */
  readonly protectionDays: number;
  readonly total: number;
  /** the most important first */
  readonly items: readonly Suggestion[];
}
