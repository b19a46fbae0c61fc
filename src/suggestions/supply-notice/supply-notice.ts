import type { Substitute } from '../suggestion.js';

/** What a class may be granted of a scarce product. */
export interface ClassShare {
  /** '*' where it holds for every class */
  readonly retailerClass: string;
  readonly from: string;
  readonly to: string;
  /** units per retailer */
  readonly limit: number;
  /** of all units that the quotas of these days allow, 0 … 1: limit × retailers of the class */
  readonly share: number;
}

/** A scarce product: why, from when to when, who gets how much, and what replaces it. */
export interface NoticedProduct {
  readonly sku: string;
  readonly name: string;
  readonly unit: string | null;
  readonly packSize: number;
  readonly shortages: readonly { readonly from: string; readonly until: string | null; readonly cause: string }[];
  readonly shares: readonly ClassShare[];
  readonly substitutes: readonly Substitute[];
  /** in the language that was asked for */
  readonly text: string;
  readonly en: string;
  readonly zh: string;
}

/** The text that was issued for a day. */
export interface IssuedNotice {
  readonly noticeId: string;
  readonly from: string;
  readonly until: string;
  readonly issuedBy: string;
  /** instant */
  readonly issuedAt: string;
  /** products that it is about */
  readonly skus: readonly string[];
}

/** What is scarce on a day, in one text that everybody who speaks to retailers gives. */
export interface SupplyNotice {
  readonly on: string;
  /** last day that is looked at */
  readonly until: string;
  /** the notice that was issued for the day: its texts are then those of the answer; null where they are drawn up from what is known */
  readonly issued: IssuedNotice | null;
  readonly text: string;
  readonly en: string;
  readonly zh: string;
  /** what is scarce by what is known now, whatever was issued */
  readonly products: readonly NoticedProduct[];
}
