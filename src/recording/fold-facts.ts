import type { Message } from '../kernel/message.js';
import type { OrderFacts, ProductFacts, RetailerFacts, VisitFacts } from './facts.js';

type Fields = Record<string, string | undefined>;

/** What a retailer's events say that matters elsewhere. @returns undefined where there are none */
export function retailerFacts(events: readonly Message[]): RetailerFacts | undefined {
  if (events.length === 0) return undefined;
  const closedOn = lastField(events, 'RetailerClosed', 'closedOn');
  return {
    ...details<RetailerFacts>(events, ['class', 'orderDay', 'orderCycle', 'firstCall']),
    ...(closedOn !== undefined && { closedOn }),
  };
}

/** What a product's events say that matters elsewhere. @returns undefined where there are none */
export function productFacts(events: readonly Message[]): ProductFacts | undefined {
  if (events.length === 0) return undefined;
  const discontinuedOn = lastField(events, 'ProductDiscontinued', 'discontinuedOn');
  const known = details<ProductFacts>(events, ['packSize', 'unitPriceMinor', 'retailPriceMinor']);
  return { ...known, ...(discontinuedOn !== undefined && { discontinuedOn }) };
}

/** What an order's events say that matters elsewhere. @returns undefined where there are none */
export function orderFacts(events: readonly Message[]): OrderFacts | undefined {
  const [first] = events;
  if (!first) return undefined;
  const { retailerId, orderedOn } = first.data as Fields;
  const cancelled = events.some(({ type }) => type === 'OrderCancelled');
  return { ...(retailerId !== undefined && { retailerId }), ...(orderedOn !== undefined && { orderedOn }), cancelled };
}

/** What a visit's events say that matters elsewhere. @returns undefined where there are none */
export function visitFacts([first]: readonly Message[]): VisitFacts | undefined {
  if (!first) return undefined;
  const { retailerId } = first.data as Fields;
  return retailerId === undefined ? {} : { retailerId };
}

/** The newest values of details: of a registration, or of changes. */
function details<Facts>(events: readonly Message[], fields: readonly (keyof Facts & string)[]): Partial<Facts> {
  const found: Record<string, unknown> = {};
  for (const { data } of events) {
    const { changes, ...registered } = data as Record<string, unknown>;
    const given = Object(changes ?? registered) as Record<string, unknown>;
    for (const field of fields) if (given[field] !== undefined) found[field] = given[field];
  }
  return found as Partial<Facts>;
}

function lastField(events: readonly Message[], type: string, field: string): string | undefined {
  const event = events.findLast((each) => each.type === type);
  return (event?.data as Fields | undefined)?.[field];
}
