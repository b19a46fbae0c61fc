import type { Message } from '../../kernel/message.js';
import type { DeliveredLine } from './delivery.events.js';

/** The driver leaves with these goods. */
export type DispatchDelivery = Message<
  'DispatchDelivery',
  {
    deliveryId: string;
    orderId: string;
    retailerId: string;
    dispatchedOn: string;
    driver?: string;
    lines: { sku: string; quantity: number }[];
  }
>;
/** The driver says what arrived. Order and retailer are needed only where the dispatch was never recorded. */
export type CompleteDelivery = Message<
  'CompleteDelivery',
  { deliveryId: string; orderId?: string; retailerId?: string; deliveredOn: string; lines: DeliveredLine[] }
>;
/** A delivery of the past, from a file, of which only the end is known. A product may stand on several lines. */
export type RecordPastDelivery = Message<
  'RecordPastDelivery',
  { deliveryId: string; orderId: string; retailerId: string; deliveredOn: string; lines: DeliveredLine[] }
>;

/** What arrived of a product was written down wrongly. What was refused stays as it is where nothing is said of it. */
export type CorrectDelivery = Message<
  'CorrectDelivery',
  { deliveryId: string; sku: string; delivered: number; refused?: number; reason: string }
>;

export type DeliveryCommand = DispatchDelivery | CompleteDelivery | CorrectDelivery | RecordPastDelivery;
