import type { RecordedEvent } from '../event-store/event-store.js';
import type { Message } from '../kernel/message.js';

/** A delivery is about to be recorded that brings so much of an order. Stream `claim-order-{orderId}`. */
export type DeliveryClaimed = Message<
  'DeliveryClaimed',
  {
    readonly orderId: string;
    readonly deliveryId: string;
    readonly lines: readonly { readonly sku: string; readonly delivered: number }[];
  }
>;
/** An order is about to be granted so much of products that have quotas. Stream `claim-quota-{retailerId}`. */
export type QuotaClaimed = Message<
  'QuotaClaimed',
  {
    readonly retailerId: string;
    readonly orderId: string;
    readonly orderedOn: string;
    readonly lines: readonly { readonly sku: string; readonly granted: number }[];
  }
>;

/**
 * What a command takes of something that others take from as well. It is recorded before the command's own events, at the revision that
 * was read with the facts: of two commands that would take the same, one is decided again and sees the claim of the other.
 */
export interface Claim {
  readonly stream: string;
  readonly event: DeliveryClaimed | QuotaClaimed;
}

/** Milliseconds for which a claim counts though nothing came of it: its process may have ended in between. */
const validMs = 60_000;

export function claimStreamOfOrder(orderId: string): string {
  return `claim-order-${orderId}`;
}

export function claimStreamOfRetailer(retailerId: string): string {
  return `claim-quota-${retailerId}`;
}

export function isClaim(stream: string): boolean {
  return stream.startsWith('claim-');
}

/** The newest claim of each delivery, or order, in the order in which they came first. */
export function newestClaims<Event extends Claim['event']>(
  events: readonly RecordedEvent[],
  key: (data: Event['data']) => string,
): Map<string, RecordedEvent<Event>> {
  const newest = new Map<string, RecordedEvent<Event>>();
  for (const event of events as readonly RecordedEvent<Event>[]) newest.set(key(event.data), event);
  return newest;
}

/** Whether what was claimed may still be recorded. @param now  instant */
export function isPending({ metadata }: Pick<RecordedEvent, 'metadata'>, now: Date): boolean {
  return now.getTime() - Date.parse(metadata.recordedAt) < validMs;
}
