import type { DeliveredLine } from './deliveries/delivery.events.js';

/** What an event of a delivery brought, see `arrivedLines`. */
export interface KnownArrival {
  readonly deliveryId: string;
  readonly lines: readonly DeliveredLine[];
}

/** What only the read models find quickly, as far as is known now. */
export interface ReadModelFacts {
  /** Whether anything of the order was delivered. */
  isDelivered(orderId: string): Promise<boolean>;
  /** What deliveries brought of the order, whatever they are called. */
  deliveriesOf(orderId: string): Promise<readonly KnownArrival[]>;
  /** Names the orders that a retailer placed from one day to another, both included. */
  ordersOf(retailerId: string, from: string, to: string): Promise<readonly string[]>;
  /** Whether any retailer is of this class. */
  hasClass(retailerClass: string): Promise<boolean>;
}
