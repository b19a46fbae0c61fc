import type { Message } from '../../kernel/message.js';
import type { Declaration, FollowUp, ShelfObservation } from './visit.events.js';

export type PlanVisit = Message<
  'PlanVisit',
  { visitId: string; retailerId: string; plannedOn: string; accountManager: string }
>;
/** The account manager is there. Retailer and account manager are needed only where the visit was never planned. */
export type StartVisit = Message<
  'StartVisit',
  { visitId: string; startedOn: string; retailerId?: string; accountManager?: string }
>;
export interface CountedProduct {
  readonly sku: string;
  readonly quantity: number;
}
/** What stood in shop and store room; a later count of the same product is the one that holds. */
export type CountStock = Message<'CountStock', { countedOn: string; counts: CountedProduct[] }>;
export type ObserveShelf = Message<'ObserveShelf', { observedOn: string; products: ShelfObservation[] }>;
/** What the retailer says it will need. */
export type DeclareDemand = Message<'DeclareDemand', { declaredOn: string; declarations: Declaration[] }>;
export interface Feedback {
  readonly text: string;
  readonly sku?: string;
  readonly followUp?: FollowUp;
}
export type GiveFeedback = Message<'GiveFeedback', Feedback & { givenOn: string }>;
/** What was promised was done; mostly after the visit. */
export type CompleteFollowUp = Message<'CompleteFollowUp', { followUpId: string; doneOn: string; outcome: string }>;
export type EndVisit = Message<'EndVisit', { endedOn: string; summary?: string }>;
/** What was counted of a product at the visit was written down wrongly. */
export type CorrectCount = Message<
  'CorrectCount',
  { countedOn: string; sku: string; quantity: number; reason: string }
>;
export type CorrectShelfPrice = Message<
  'CorrectShelfPrice',
  { observedOn: string; sku: string; shelfPriceMinor: number; reason: string }
>;
/** A visit of the past, from a file: planned, started, recorded and ended in one. */
export type RecordPastVisit = Message<
  'RecordPastVisit',
  {
    visitId: string;
    retailerId: string;
    visitedOn: string;
    accountManager: string;
    counts: CountedProduct[];
    shelf: ShelfObservation[];
    declarations: Declaration[];
    feedback: Feedback[];
  }
>;

export type VisitCommand =
  | PlanVisit
  | StartVisit
  | CountStock
  | ObserveShelf
  | DeclareDemand
  | GiveFeedback
  | CompleteFollowUp
  | EndVisit
  | CorrectCount
  | CorrectShelfPrice
  | RecordPastVisit;
