import type { Message } from '../../kernel/message.js';

/** The call of a retailer that is due on a day; its stream is `call-{retailerId}-{dueOn}`. */
interface OfCall {
  readonly retailerId: string;
  readonly dueOn: string;
}

/** The retailer was not reached on its order day, so its silence says nothing of its demand. */
export type CallMissed = Message<'CallMissed', OfCall & { readonly cause: string }>;
/** The retailer wants to be called again: on a day, perhaps from a time `HH:MM` on. The newest agreement holds. */
export type CallBackAgreed = Message<
  'CallBackAgreed',
  OfCall & { readonly callBackOn: string; readonly callBackAt?: string; readonly note?: string }
>;
/** The retailer was reached and wanted nothing. */
export type CallEndedWithoutOrder = Message<'CallEndedWithoutOrder', OfCall & { readonly why: string }>;

export type CallEvent = CallMissed | CallBackAgreed | CallEndedWithoutOrder;
