import type { Message } from '../../kernel/message.js';

/** The retailer was not reached on its order day, so its silence says nothing of its demand. Stream `call-{retailerId}-{dueOn}`. */
export type CallMissed = Message<
  'CallMissed',
  { readonly retailerId: string; readonly dueOn: string; readonly cause: string }
>;
