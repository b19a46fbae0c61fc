import type { Message } from '../../kernel/message.js';

interface OfVisit {
  readonly visitId: string;
  readonly retailerId: string;
}

/** First event of stream `visit-{visitId}`. */
export type VisitPlanned = Message<
  'VisitPlanned',
  OfVisit & { readonly plannedOn: string; readonly accountManager: string }
>;
export type VisitStarted = Message<'VisitStarted', OfVisit & { readonly startedOn: string }>;
/** Units that stood in shop and store room. 0 is a stockout seen. */
export type StockCounted = Message<
  'StockCounted',
  OfVisit & {
    readonly countedOn: string;
    readonly counts: readonly { readonly sku: string; readonly quantity: number }[];
  }
>;
export interface ShelfObservation {
  readonly sku: string;
  readonly onShelf: boolean;
  readonly shelfPriceMinor?: number;
}
/** What the shelf showed: whether a product was on it and at what price. */
export type ShelfObserved = Message<
  'ShelfObserved',
  OfVisit & { readonly observedOn: string; readonly products: readonly ShelfObservation[] }
>;
/** Units the retailer says it will need from `from` to `to`, both days included. */
export interface Declaration {
  readonly sku: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
}
export type DemandDeclared = Message<
  'DemandDeclared',
  OfVisit & { readonly declaredOn: string; readonly declarations: readonly Declaration[] }
>;
export interface FollowUp {
  readonly followUpId: string;
  readonly task: string;
  readonly dueOn: string;
  readonly assignedTo?: string;
}
/** What the retailer said, on a product or in general, and what we promised to do about it. */
export type FeedbackGiven = Message<
  'FeedbackGiven',
  OfVisit & { readonly givenOn: string; readonly text: string; readonly sku?: string; readonly followUp?: FollowUp }
>;
export type FollowUpDone = Message<
  'FollowUpDone',
  OfVisit & { readonly followUpId: string; readonly doneOn: string; readonly outcome: string }
>;
export type VisitEnded = Message<'VisitEnded', OfVisit & { readonly endedOn: string; readonly summary?: string }>;

/** Units had been written down wrongly; the reason is in the metadata. */
export type CountCorrected = Message<
  'CountCorrected',
  OfVisit & { readonly countedOn: string; readonly sku: string; readonly from: number; readonly to: number }
>;
/** A price on the shelf had been written down wrongly; `from` is absent where there was none. */
export type ShelfPriceCorrected = Message<
  'ShelfPriceCorrected',
  OfVisit & {
    readonly observedOn: string;
    readonly sku: string;
    readonly onShelf: boolean;
    readonly from?: number;
    readonly to: number;
  }
>;

export type VisitEvent =
  | CountCorrected
  | ShelfPriceCorrected
  | VisitPlanned
  | VisitStarted
  | StockCounted
  | ShelfObserved
  | DemandDeclared
  | FeedbackGiven
  | FollowUpDone
  | VisitEnded;
