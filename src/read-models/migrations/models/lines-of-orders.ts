import type { Migration } from '../migration.js';

/** All lines of an order in one row; those that are open have rows of their own. */
export const linesOfOrders: Migration = {
  name: 'lines of orders',
  async up(change) {
    await change.createTable({
      name: 'lines_of_orders',
      columns: { order_id: 'text', lines: 'text' },
      primaryKey: ['order_id'],
    });
    await change.createTable({
      name: 'open_order_lines',
      columns: {
        order_id: 'text',
        sku: 'text',
        retailer_id: 'text',
        ordered_on: 'text',
        granted: 'boolean',
        outstanding: 'integer',
        revision: 'integer',
      },
      primaryKey: ['order_id', 'sku'],
      clustered: true,
      indices: [['retailer_id', 'sku']],
    });
    await change.run('DROP TABLE order_lines');
  },
};
