import type { Migration } from '../migration.js';

/** Deliveries by day, and what is on its way. */
export const completedDeliveries: Migration = {
  name: 'completed deliveries',
  async up(change) {
    await change.createTable({
      name: 'completed_deliveries',
      columns: {
        delivered_on: 'text',
        delivery_id: 'text',
        order_id: 'text',
        retailer_id: 'text',
        lines: 'text',
        corrected: 'boolean',
        revision: 'integer',
      },
      primaryKey: ['delivered_on', 'delivery_id'],
      clustered: true,
    });
    await change.createTable({
      name: 'open_dispatches',
      columns: {
        order_id: 'text',
        delivery_id: 'text',
        retailer_id: 'text',
        dispatched_on: 'text',
        lines: 'text',
      },
      primaryKey: ['order_id', 'delivery_id'],
      clustered: true,
    });
  },
};
