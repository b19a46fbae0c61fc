import { blockOf } from '../../read-models/entities/audit-posting.entity.js';
import { ProductDemand } from '../../read-models/entities/product-demand.entity.js';
import type { Projection } from '../projection.js';
import { addToWeeks, weekEvents, type WeekEvent } from '../weekly-demand/week-sums.js';
import { BlockWeeks } from './block-weeks.js';

/** Units of each product and week by the block of positions in which they were recorded: demand as it was known at any moment. */
export const productDemand: Projection<WeekEvent> = {
  name: 'product-demand',
  version: 1,
  handles: weekEvents,
  tables: [ProductDemand],

  async apply(batch, writer) {
    const blocks = new Map<number, BlockWeeks>();
    for (const event of batch) {
      const block = blockOf(event.position);
      let weeks = blocks.get(block);
      if (!weeks) blocks.set(block, (weeks = new BlockWeeks()));
      addToWeeks(event, (_, week) => weeks.of(week));
    }
    // A batch may begin within a block.
    const sku = [...new Set([...blocks.values()].flatMap((weeks) => weeks.skus()))];
    for (const { block, sku: of, weeks } of await writer.find(ProductDemand, { sku, block: [...blocks.keys()] }))
      blocks.get(block)?.addAll(of, weeks);
    const rows = [...blocks].flatMap(([block, weeks]) => weeks.rows(block));
    rows.sort((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : a.block - b.block));
    await writer.upsert(ProductDemand, rows);
  },
};
