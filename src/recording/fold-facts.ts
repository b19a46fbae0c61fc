import type { Message } from '../kernel/message.js';
import type { OrderFacts, ProductFacts, RetailerFacts } from './facts.js';

type Fields = Record<string, string | undefined>;

/** What a retailer's events say that matters elsewhere. @returns undefined where there are none */
export function retailerFacts(events: readonly Message[]): RetailerFacts | undefined {
  if (events.length === 0) return undefined;
  const closedOn = lastField(events, 'RetailerClosed', 'closedOn');
  return closedOn === undefined ? {} : { closedOn };
}

/** What a product's events say that matters elsewhere. @returns undefined where there are none */
export function productFacts(events: readonly Message[]): ProductFacts | undefined {
  if (events.length === 0) return undefined;
  const discontinuedOn = lastField(events, 'ProductDiscontinued', 'discontinuedOn');
  return discontinuedOn === undefined ? {} : { discontinuedOn };
}

/** What an order's events say that matters elsewhere. @returns undefined where there are none */
export function orderFacts(events: readonly Message[]): OrderFacts | undefined {
  const [first] = events;
  if (!first) return undefined;
  const { retailerId } = first.data as Fields;
  const cancelled = events.some(({ type }) => type === 'OrderCancelled');
  return retailerId === undefined ? { cancelled } : { retailerId, cancelled };
}

function lastField(events: readonly Message[], type: string, field: string): string | undefined {
  const event = events.findLast((each) => each.type === type);
  return (event?.data as Fields | undefined)?.[field];
}
