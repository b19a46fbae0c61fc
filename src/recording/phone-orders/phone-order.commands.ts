import type { Message } from '../../kernel/message.js';
import type { GrantedLine, HeldLine, OrderLine, ReleasedFigures } from './phone-order.events.js';

/** Whether anything of the order has arrived: deliveries have streams of their own, so who gives the command looks it up. */
interface OfDelivery {
  delivered?: boolean;
}

/** A line with what it answers: why another quantity than suggested, and for which product it stands. */
export interface PlacedLine extends OrderLine {
  readonly why?: string;
  readonly insteadOf?: { readonly sku: string; readonly wished: number };
}
/** A product that was suggested and not wanted. */
export interface RefusedSuggestion {
  readonly sku: string;
  readonly suggested: number;
  readonly why?: string;
}
/** The retailer asked for this on the phone, and refused that of what was suggested. */
export type PlaceOrder = Message<
  'PlaceOrder',
  {
    orderId: string;
    retailerId: string;
    orderedOn: string;
    takenBy: string;
    lines: PlacedLine[];
    refused?: RefusedSuggestion[];
  }
>;
/** Changes what was asked for; to 0 takes the line off, a new sku adds it. Who and why stand in the context. */
export type ChangeOrderLine = Message<'ChangeOrderLine', { sku: string; to: number; reason: string } & OfDelivery>;
/** Allocation's answer; a line not named is granted nothing. */
export type GrantOrder = Message<'GrantOrder', { lines: GrantedLine[] }>;
export type CancelOrder = Message<'CancelOrder', { reason: string } & OfDelivery>;

export interface PastOrderLine {
  readonly sku: string;
  readonly requested: number;
  readonly granted: number;
  readonly unitPriceMinor?: number;
}
/** An order of the past, from a file: placed and granted in one; doubted lines are held back. */
export type RecordPastOrder = Message<
  'RecordPastOrder',
  { orderId: string; retailerId: string; orderedOn: string; takenBy: string; lines: PastOrderLine[]; held: HeldLine[] }
>;
/** Lets held lines count: as they were (`accepted`), or with other figures (`repaired`, which each line then gives). */
export type ReleaseHeldLines = Message<
  'ReleaseHeldLines',
  { resolution: 'accepted' | 'repaired'; lines: { line: number; figures?: ReleasedFigures }[]; reason: string }
>;

/** Says that held lines never were: they count in nothing. */
export type RejectHeldLines = Message<'RejectHeldLines', { lines: { line: number }[]; reason: string }>;

/** Lines that an earlier import of a past order left out; those with a doubt stay held. */
export type RecordLateLines = Message<
  'RecordLateLines',
  { lines: (Omit<HeldLine, 'line' | 'doubt'> & { readonly doubt?: string })[] }
>;

/** A line was written down wrongly; what is not given was right. Who gives the command looks up how much of it arrived. */
export type CorrectOrder = Message<
  'CorrectOrder',
  { sku: string; requested?: number; granted?: number; unitPriceMinor?: number; reason: string; arrived?: number }
>;

export type PhoneOrderCommand =
  | PlaceOrder
  | ChangeOrderLine
  | GrantOrder
  | CancelOrder
  | CorrectOrder
  | RecordPastOrder
  | RecordLateLines
  | ReleaseHeldLines
  | RejectHeldLines;
