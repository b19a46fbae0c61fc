import type { Migration } from '../migration.js';

/** Complaints, and how long follow-ups took. */
export const complaints: Migration = {
  name: 'complaints',
  async up(change) {
    await change.createTable({
      name: 'complaints',
      columns: {
        complaint_id: 'text',
        retailer_id: 'text',
        complained_on: 'text',
        about: 'text',
        text: 'text',
        sku: 'text?',
        order_id: 'text?',
        visit_id: 'text?',
        due_on: 'text?',
        assigned_to: 'text',
        closed_on: 'text?',
        outcome: 'text?',
        days_to_close: 'integer?',
        revision: 'integer',
      },
      primaryKey: ['complaint_id'],
      indices: [['retailer_id', 'complained_on'], ['closed_on']],
    });
    const integer = change.dialect === 'postgres' ? 'bigint' : 'integer';
    await change.run("ALTER TABLE follow_ups ADD COLUMN given_on text NOT NULL DEFAULT ''");
    await change.run(`ALTER TABLE follow_ups ADD COLUMN days_to_close ${integer}`);
  },
};
