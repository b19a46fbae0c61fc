import type { RecordedEvent } from '../../event-store/event-store.js';

const named = {
  retailerId: 'retailer',
  sku: 'product',
  orderId: 'order',
  visitId: 'visit',
  deliveryId: 'delivery',
  runId: 'forecast',
  planId: 'plan',
} as const;
const listed = ['lines', 'counts', 'products', 'declarations'] as const;

/**
 * The entities an event concerns, each once: those it names, the products of its lines, and who caused it.
 * Not the one whose stream it lies in: that stream tells it.
 */
export function entitiesOf({ stream, data, metadata }: RecordedEvent): Set<string> {
  const entities = new Set([`actor:${metadata.actor}`]);
  const facts = data as Record<string, unknown>;
  for (const [field, kind] of Object.entries(named)) {
    const id = facts[field];
    if (typeof id === 'string' && stream !== `${kind}-${id}`) entities.add(`${kind}:${id}`);
  }
  for (const field of listed) {
    const lines = facts[field];
    if (!Array.isArray(lines)) continue;
    for (const line of lines as { sku?: unknown }[])
      if (typeof line?.sku === 'string') entities.add(`product:${line.sku}`);
  }
  return entities;
}
