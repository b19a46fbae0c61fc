import type { RecordedEvent } from '../event-store/event-store.js';
import type { CallDay, RetailerRhythm } from './call-days.js';

/** An order of which a delivery brings more. */
export interface DueWanted {
  readonly orderId: string;
  readonly deliveryId: string;
  /** Whether it is of the past, from a file: the read models need not show its deliveries yet. */
  readonly isPast: boolean;
}

/** An order that is granted products, and its retailer's quotas of them. */
export interface QuotasWanted {
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: string;
  readonly skus: readonly string[];
}

/** What is ordinary of products at a retailer: to order on a day, or to stand there. */
export interface OrdinaryWanted {
  readonly what: 'ordered' | 'inStock';
  readonly retailerId: string;
  readonly on: string;
  readonly skus: readonly string[];
}

/** What the rules of a stream look at in other streams. */
export interface FactsWanted {
  readonly retailers?: readonly string[];
  readonly products?: readonly string[];
  readonly orders?: readonly string[];
  readonly visits?: readonly string[];
  /** Orders of which it matters whether anything arrived. */
  readonly deliveredOrders?: readonly string[];
  readonly due?: DueWanted;
  readonly quotas?: QuotasWanted;
  readonly retailerClass?: string;
  readonly ordinary?: OrdinaryWanted;
  /** One of `retailers`, and a day on which it matters whether it is called. */
  readonly callDay?: { readonly retailerId: string; readonly on: string };
}

export interface RetailerFacts extends RetailerRhythm {
  /** Last business day; undefined while it is in business. */
  readonly closedOn?: string;
  readonly class?: string;
}
export interface ProductFacts {
  /** Last day on which it is sold; undefined while it is. */
  readonly discontinuedOn?: string;
  readonly packSize?: number;
  /** Guide prices, integer minor units a sales unit: wholesale, and at the counter. */
  readonly unitPriceMinor?: number;
  readonly retailPriceMinor?: number;
}
export interface OrderFacts {
  /** Undefined of an order of which only later events are known. */
  readonly retailerId?: string;
  readonly orderedOn?: string;
  readonly cancelled: boolean;
}

export interface VisitFacts {
  readonly retailerId?: string;
}

/** Units of each product of an order: what was granted (requested until then), and what of it others delivered, as far as known. */
export interface DueUnits {
  readonly granted: ReadonlyMap<string, number>;
  readonly delivered: ReadonlyMap<string, number>;
}

/** A quota that holds for a retailer and product on a day, and the units that other orders were granted in its period. */
export interface QuotaUse {
  readonly quotaId: string;
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  readonly used: number;
}

/** The answers to what was wanted; undefined where no such stream was ever recorded. */
export interface Facts {
  retailer(id: string): RetailerFacts | undefined;
  product(sku: string): ProductFacts | undefined;
  order(id: string): OrderFacts | undefined;
  visit(id: string): VisitFacts | undefined;
  /** Whether anything of the order was delivered, as far as is known. */
  delivered(orderId: string): boolean;
  /** What may still arrive of an order that it was asked for; undefined where the order is not known. */
  due(wanted: DueWanted): DueUnits | undefined;
  /** The quotas that hold, by product; a product without one is left out. */
  quotas(wanted: QuotasWanted): ReadonlyMap<string, readonly QuotaUse[]>;
  /** Whether any retailer is of this class. */
  hasClass(retailerClass: string): boolean;
  /** Units up to which a quantity of a product is ordinary; undefined where that is not known, or not asked for. */
  ordinary(sku: string): number | undefined;
  /** Whether the retailer is called on the day that was asked for; undefined where that is not known, or not asked for. */
  callDay(): CallDay | undefined;
  /** The claims of a stream as they were when the facts were found. */
  claims(stream: string): readonly RecordedEvent[];
}

/** Finds facts in one question, however many are wanted. */
export interface FactsReader {
  find(wanted: FactsWanted): Promise<Facts>;
}
