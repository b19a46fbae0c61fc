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
  const wished = facts['wished'] as { sku?: unknown } | undefined;
  if (typeof wished?.sku === 'string') visit('product', wished.sku);
  for (const field of listed) {
    const lines = facts[field];
    if (!Array.isArray(lines)) continue;
    for (const line of lines as { sku?: unknown }[]) if (typeof line?.sku === 'string') visit('product', line.sku);
  }
}

/** Whether the stream is `{kind}-{id}`, found without making that text: it is asked five times an event. */
function isStreamOf(stream: string, kind: string, id: string): boolean {
  return stream.length === kind.length + 1 + id.length && stream.startsWith(kind) && stream.endsWith(id);
}
