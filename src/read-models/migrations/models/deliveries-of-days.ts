import type { Migration } from '../migration.js';

/** What arrived at a retailer on a day in one row. */
export const deliveriesOfDays: Migration = {
  name: 'deliveries of days',
  async up(change) {
    await change.createTable({
      name: 'deliveries_of_days',
      columns: { retailer_id: 'text', delivered_on: 'text', lines: 'text' },
      primaryKey: ['retailer_id', 'delivered_on'],
      clustered: true,
    });
    await change.run('DROP TABLE deliveries');
  },
};
