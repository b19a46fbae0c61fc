import type { Message } from '../../kernel/message.js';

/** What an order event says of its order, so that a projection needs no look-up. */
interface OfOrder {
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: string;
}

export interface OrderLine {
  readonly sku: string;
  readonly requested: number;
  readonly suggested?: number;
  readonly unitPriceMinor?: number;
}
export type CutBy = 'quota' | 'supply';
export interface GrantedLine {
  readonly sku: string;
  readonly granted: number;
  readonly cutBy?: CutBy;
}
/** A line whose figures contradict what is known of the product; counted nowhere until accepted or repaired. */
export interface HeldLine {
  /** Names the line within the order. */
  readonly line: number;
  readonly sku: string;
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
  readonly unitPriceMinor?: number;
  /** Why it is doubted, e.g. the price is 12 times the usual one and 12 are in a pack. */
  readonly doubt: string;
  /** The same in Chinese; events of versions that did not say it have the English one alone. */
  readonly doubtZh?: string;
  /** What the figures probably should be, where that can be derived. */
  readonly proposal?: ReleasedFigures;
}
export interface ReleasedFigures {
  readonly requested: number;
  readonly granted: number;
  readonly delivered: number;
  readonly unitPriceMinor?: number;
}
export type ReleasedLine = ReleasedFigures & { readonly line: number; readonly sku: string };

/** The clerk wrote down what the retailer asked for; first event of stream `order-{orderId}`. */
export type OrderPlaced = Message<
  'OrderPlaced',
  OfOrder & { readonly takenBy: string; readonly lines: readonly OrderLine[] }
>;
/** Somebody changed what was asked for, with a reason (in the metadata); 0 takes the line off, from 0 adds it. */
export type OrderLineChanged = Message<
  'OrderLineChanged',
  OfOrder & { readonly sku: string; readonly from: number; readonly to: number }
>;
/** Allocation answered. `granted` never exceeds `requested`; `cutBy` says why it is less. */
export type OrderGranted = Message<'OrderGranted', OfOrder & { readonly lines: readonly GrantedLine[] }>;
export type VoidedLine = GrantedLine & { readonly requested: number };
/** The order is void: what it had asked for and been granted, and what had been cut, so that all can be taken back. */
export type OrderCancelled = Message<'OrderCancelled', OfOrder & { readonly lines: readonly VoidedLine[] }>;
/** Lines an import doubted and put in quarantine. */
export type OrderLinesHeld = Message<'OrderLinesHeld', OfOrder & { readonly lines: readonly HeldLine[] }>;
/** Somebody accepted held lines as they were, or repaired them: from now on they count as asked for and granted. */
export type HeldLinesReleased = Message<
  'HeldLinesReleased',
  OfOrder & { readonly resolution: 'accepted' | 'repaired'; readonly lines: readonly ReleasedLine[] }
>;

/** Somebody said that held lines never were; the reason is in the metadata. They count in nothing. */
export type HeldLinesRejected = Message<
  'HeldLinesRejected',
  OfOrder & { readonly lines: readonly { readonly line: number; readonly sku: string }[] }
>;

/** What the retailer said to a suggestion. */
export interface AnsweredLine {
  readonly sku: string;
  readonly suggested: number;
  readonly ordered: number;
  readonly answer: 'accepted' | 'changed' | 'refused';
  /** In the retailer's words. */
  readonly why?: string;
}
/** What became of the suggestions of the call. */
export type SuggestionAnswered = Message<'SuggestionAnswered', OfOrder & { readonly lines: readonly AnsweredLine[] }>;
/** The retailer wished for another product, and took this one instead. */
export type LineSubstituted = Message<
  'LineSubstituted',
  OfOrder & {
    readonly wished: { readonly sku: string; readonly units: number };
    readonly sku: string;
    readonly units: number;
  }
>;

/** A line as it is known at a moment. `granted` is absent until allocation has answered. */
export interface LineFigures {
  readonly requested: number;
  readonly granted?: number;
  readonly cutBy?: CutBy;
  readonly unitPriceMinor?: number;
}
/** A line had been written down wrongly: from now on it counts as it should have been; the reason is in the metadata. */
export type OrderCorrected = Message<
  'OrderCorrected',
  OfOrder & { readonly sku: string; readonly from: LineFigures; readonly to: LineFigures }
>;

export type PhoneOrderEvent =
  | OrderPlaced
  | OrderLineChanged
  | OrderGranted
  | OrderCancelled
  | OrderLinesHeld
  | HeldLinesReleased
  | HeldLinesRejected
  | OrderCorrected
  | SuggestionAnswered
  | LineSubstituted;
