import type { RecordedEvent } from '../../event-store/event-store.js';
import { blockOf } from '../../read-models/entities/audit-posting.entity.js';
import { ProductDemand } from '../../read-models/entities/product-demand.entity.js';
import type { Projection } from '../projection.js';
import { WeekSums, weekEvents, type WeekEvent } from '../weekly-demand/week-sums.js';

/** Units of each product and week by the block of positions in which they were recorded: demand as it was known at any moment. */
export const productDemand: Projection<WeekEvent> = {
  name: 'product-demand',
  version: 1,
  handles: weekEvents,
  tables: [ProductDemand],

  async apply(batch, writer) {
    const rows = [...inBlocks(batch)].flatMap(([block, events]) => rowsOf(block, events));
    rows.sort((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : a.block - b.block));
    await writer.upsert(ProductDemand, rows, { requested: 'add', granted: 'add', delivered: 'add' });
  },
};

function inBlocks(batch: readonly RecordedEvent<WeekEvent>[]): Map<number, RecordedEvent<WeekEvent>[]> {
  const blocks = new Map<number, RecordedEvent<WeekEvent>[]>();
  for (const event of batch) {
    const block = blockOf(event.position);
    const events = blocks.get(block);
    if (events) events.push(event);
    else blocks.set(block, [event]);
  }
  return blocks;
}

function rowsOf(block: number, events: readonly RecordedEvent<WeekEvent>[]): ProductDemand[] {
  const sums = new WeekSums();
  for (const event of events) sums.add(event);
  const products = new Map<string, ProductDemand>();
  for (const { sku, weekOf, requested, granted, delivered } of sums.rows.values()) {
    if (requested === 0 && granted === 0 && delivered === 0) continue;
    const key = `${sku}\n${weekOf}`;
    const sum = products.get(key) ?? { sku, block, weekOf, requested: 0, granted: 0, delivered: 0 };
    sum.requested += requested;
    sum.granted += granted;
    sum.delivered += delivered;
    products.set(key, sum);
  }
  return [...products.values()];
}
