import type { Migration } from '../migration.js';

/** Newest prices of order lines, units of a line that need no delivery any more, and a plainer name. */
export const orderPrices: Migration = {
  name: 'order prices',
  async up(change) {
    await change.createTable({
      name: 'order_prices',
      columns: { sku: 'text', ordered_on: 'text', unit_price_minor: 'integer' },
      primaryKey: ['sku'],
      clustered: true,
    });
    const integer = change.dialect === 'postgres' ? 'bigint' : 'integer';
    await change.run(`ALTER TABLE open_order_lines ADD COLUMN settled ${integer} NOT NULL DEFAULT 0`);
    await change.run('ALTER TABLE weekly_demand RENAME COLUMN marks TO censoring_count');
  },
};
