import type { RecordedEvent } from '../../event-store/event-store.js';
import { isClaim } from '../../recording/claims.js';

const named = Object.entries({
  retailerId: 'retailer',
  sku: 'product',
  orderId: 'order',
  visitId: 'visit',
  deliveryId: 'delivery',
  runId: 'forecast',
  planId: 'plan',
  wishId: 'wish',
  complaintId: 'complaint',
  noticeId: 'notice',
});
const listed = ['lines', 'counts', 'products', 'declarations'] as const;

/**
 * Names the entities an event concerns: who caused it, those it names, and the products of its lines, which may come twice.
 * Not the one whose stream it lies in: the stream itself names it. Claims concern nobody: what came of them does.
 */
export function visitEntities(
  { stream, data, metadata }: RecordedEvent,
  visit: (kind: string, id: string) => void,
): void {
  if (isClaim(stream)) return;
  visit('actor', metadata.actor);
  const facts = data as Record<string, unknown>;
  for (const [field, kind] of named) {
    const id = facts[field];
    if (typeof id === 'string' && !isStreamOf(stream, kind, id)) visit(kind, id);
  }
  visitListed(facts, (sku) => visit('product', sku));
}

/** Names the products of an event's lists and wishes, which may come twice; not the one that the event itself is about. */
function visitListed(facts: Record<string, unknown>, visit: (sku: string) => void): void {
  const skus = facts['skus'];
  if (Array.isArray(skus)) for (const sku of skus) if (typeof sku === 'string') visit(sku);
  const wished = facts['wished'] as { sku?: unknown } | undefined;
  if (typeof wished?.sku === 'string') visit(wished.sku);
  for (const field of listed) {
    const lines = facts[field];
    if (!Array.isArray(lines)) continue;
    for (const line of lines as { sku?: unknown }[]) if (typeof line?.sku === 'string') visit(line.sku);
  }
}

/** Names the products that an event is about, which may come twice. */
export function visitProducts(facts: Record<string, unknown>, visit: (sku: string) => void): void {
  if (typeof facts['sku'] === 'string') visit(facts['sku']);
  visitListed(facts, visit);
}

/** Whether the stream is `{kind}-{id}`, found without making that text: it is asked five times an event. */
function isStreamOf(stream: string, kind: string, id: string): boolean {
  return stream.length === kind.length + 1 + id.length && stream.startsWith(kind) && stream.endsWith(id);
}
