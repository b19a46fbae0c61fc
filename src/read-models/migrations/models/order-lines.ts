import type { Migration } from '../migration.js';

/** Every line of every order, in place of the open ones alone. */
export const orderLines: Migration = {
  name: 'order lines',
  async up(change) {
    await change.createTable({
      name: 'order_lines',
      columns: {
        order_id: 'text',
        sku: 'text',
        retailer_id: 'text',
        ordered_on: 'text',
        requested: 'integer',
        granted: 'integer?',
        cut_by: 'text?',
        delivered: 'integer',
        refused: 'integer',
        outstanding: 'integer',
        voided: 'boolean',
        unit_price_minor: 'integer?',
        suggested: 'integer?',
        revision: 'integer',
      },
      primaryKey: ['order_id', 'sku'],
      clustered: true,
    });
    await change.run('CREATE INDEX open_order_lines_of ON order_lines (retailer_id, sku) WHERE outstanding > 0');
    await change.run('DROP TABLE open_order_lines');
  },
};
