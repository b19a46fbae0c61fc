/** What the rules of a stream look at in other streams. */
export interface FactsWanted {
  readonly retailers?: readonly string[];
  readonly products?: readonly string[];
  readonly orders?: readonly string[];
  /** Orders of which it matters whether anything arrived. */
  readonly deliveredOrders?: readonly string[];
  /** Orders of which it matters how much may still arrive. */
  readonly dueOrders?: readonly string[];
  /** The same of orders of the past, whose deliveries the read models need not show yet. */
  readonly duePastOrders?: readonly string[];
}

export interface RetailerFacts {
  /** Last business day; undefined while it is in business. */
  readonly closedOn?: string;
}
export interface ProductFacts {
  /** Last day on which it is sold; undefined while it is. */
  readonly discontinuedOn?: string;
}
export interface OrderFacts {
  /** Undefined of an order of which only later events are known. */
  readonly retailerId?: string;
  readonly cancelled: boolean;
}

/** Units of each product of an order: what was granted (requested until then), and what of it was delivered, as far as known. */
export interface DueUnits {
  readonly granted: ReadonlyMap<string, number>;
  readonly delivered: ReadonlyMap<string, number>;
}

/** The answers to what was wanted; undefined where no such stream was ever recorded. */
export interface Facts {
  retailer(id: string): RetailerFacts | undefined;
  product(sku: string): ProductFacts | undefined;
  order(id: string): OrderFacts | undefined;
  /** Whether anything of the order was delivered, as far as is known. */
  delivered(orderId: string): boolean;
  /** What may still arrive of an order that it was asked for; undefined where the order is not known. */
  due(orderId: string): DueUnits | undefined;
}

/** Finds facts in one question, however many are wanted. */
export interface FactsReader {
  find(wanted: FactsWanted): Promise<Facts>;
}
