import type { Migration } from '../migration.js';

/** What orders of a product cost a retailer, where it is recorded with the product. */
export const productCosts: Migration = {
  name: 'product costs',
  async up(change) {
    const [real, integer] = change.dialect === 'postgres' ? ['double precision', 'bigint'] : ['real', 'integer'];
    await change.run(`ALTER TABLE products ADD COLUMN margin_share ${real}`);
    await change.run(`ALTER TABLE products ADD COLUMN holding_share ${real}`);
    await change.run(`ALTER TABLE products ADD COLUMN least_units ${integer}`);
  },
};
