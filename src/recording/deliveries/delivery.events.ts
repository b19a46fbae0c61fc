import type { Message } from '../../kernel/message.js';

interface OfDelivery {
  readonly deliveryId: string;
  readonly orderId: string;
  readonly retailerId: string;
}
export interface DeliveredLine {
  readonly sku: string;
  readonly delivered: number;
  /** Units sent back at the door; 0 where absent. */
  readonly refused?: number;
  readonly refusal?: string;
}

/** Goods left for the retailer; first event of stream `delivery-{deliveryId}` where dispatch is known. */
export type DeliveryDispatched = Message<
  'DeliveryDispatched',
  OfDelivery & {
    readonly dispatchedOn: string;
    readonly driver?: string;
    readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  }
>;
/** What arrived and what was refused. Closes the order it belongs to. */
export type DeliveryCompleted = Message<
  'DeliveryCompleted',
  OfDelivery & { readonly deliveredOn: string; readonly lines: readonly DeliveredLine[] }
>;

/** What arrived of a product had been written down wrongly; the reason is in the metadata. */
export type DeliveryCorrected = Message<
  'DeliveryCorrected',
  OfDelivery & {
    /** day of the delivery */
    readonly deliveredOn: string;
    readonly sku: string;
    readonly from: { readonly delivered: number; readonly refused: number };
    readonly to: { readonly delivered: number; readonly refused: number };
  }
>;

export type DeliveryEvent = DeliveryDispatched | DeliveryCompleted | DeliveryCorrected;
