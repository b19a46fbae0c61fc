import type { EventStore } from '../../event-store/event-store.js';
import type { Position } from '../../kernel/position.js';
import { projectInMemory } from '../../projections/project-in-memory.js';
import { supply } from '../../projections/supply/supply.projection.js';
import { Quota, Shortage } from '../../read-models/entities/supply.entity.js';
import type { KnownSupply } from './known-state.js';

/**
 * Quotas and shortages of products as they stood at a position.
 * @param retailerClass  only quotas of that class, and of every class; all where absent
 */
export async function supplyAt(
  store: Pick<EventStore, 'readMany'>,
  skus: readonly string[],
  position: Position,
  retailerClass?: string,
): Promise<KnownSupply> {
  const streams = skus.length === 0 ? [] : await store.readMany(skus.map((sku) => `supply-${sku}`));
  const known = streams.flat().filter((event) => event.position <= position);
  const rows = await projectInMemory([supply], known);
  const holds = ({ retailerClass: of }: Quota) => retailerClass === undefined || of === '*' || of === retailerClass;
  const quotas = rows.all(Quota).filter(holds);
  return {
    quotas: quotas.sort((a, b) => order(a.sku, b.sku) || order(a.fromDay, b.fromDay) || order(a.quotaId, b.quotaId)),
    shortages: rows.all(Shortage).sort((a, b) => order(a.sku, b.sku) || order(a.fromDay, b.fromDay)),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
