import type { DeliveryCompleted, DeliveryCorrected, DeliveryDispatched, DeliveryEvent } from './delivery.events.js';

export type Delivery =
  | { readonly stage: 'none' }
  | { readonly stage: 'dispatched'; readonly dispatch: DeliveryDispatched['data'] }
  | CompletedDelivery;

interface CompletedDelivery {
  readonly stage: 'completed';
  /** undefined where only the end of the delivery is known */
  readonly dispatch?: DeliveryDispatched['data'];
  /** as it was recorded first */
  readonly completion: DeliveryCompleted['data'];
  /** what it was corrected to, by product */
  readonly corrected?: ReadonlyMap<string, DeliveryCorrected['data']['to']>;
}

/** Folds one event into the state of its delivery. */
export function evolve(state: Delivery, { type, data }: DeliveryEvent): Delivery {
  switch (type) {
    case 'DeliveryDispatched':
      return { stage: 'dispatched', dispatch: data };
    case 'DeliveryCompleted':
      return {
        stage: 'completed',
        completion: data,
        ...(state.stage === 'dispatched' && { dispatch: state.dispatch }),
      };
    case 'DeliveryCorrected':
      if (state.stage !== 'completed') return state;
      return { ...state, corrected: new Map([...(state.corrected ?? []), [data.sku, data.to]]) };
  }
}

/** What arrived of a product and was refused, as is known now. */
export function arrivedOf({ completion, corrected }: CompletedDelivery, sku: string): DeliveryCorrected['data']['to'] {
  const known = corrected?.get(sku);
  if (known) return known;
  const sum = { delivered: 0, refused: 0 };
  for (const line of completion.lines) {
    if (line.sku !== sku) continue;
    sum.delivered += line.delivered;
    sum.refused += line.refused ?? 0;
  }
  return sum;
}
