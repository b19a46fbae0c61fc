import type { Migration } from '../migration.js';

/** Demand of products by the block of positions in which it was recorded. */
export const productDemand: Migration = {
  name: 'product demand',
  up: (change) =>
    change.createTable({
      name: 'product_demand',
      columns: { sku: 'text', block: 'integer', weeks: 'text' },
      primaryKey: ['sku', 'block'],
      clustered: true,
    }),
};
