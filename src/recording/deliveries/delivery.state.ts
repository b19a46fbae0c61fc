import type { DeliveryCompleted, DeliveryDispatched, DeliveryEvent } from './delivery.events.js';

export type Delivery =
  | { readonly stage: 'none' }
  | { readonly stage: 'dispatched'; readonly dispatch: DeliveryDispatched['data'] }
  | { readonly stage: 'completed'; readonly completion: DeliveryCompleted['data'] };

/** Folds one event into the state of its delivery. */
export function evolve(_: Delivery, { type, data }: DeliveryEvent): Delivery {
  return type === 'DeliveryDispatched'
    ? { stage: 'dispatched', dispatch: data }
    : { stage: 'completed', completion: data };
}
