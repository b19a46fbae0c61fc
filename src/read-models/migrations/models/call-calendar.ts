import type { Migration } from '../migration.js';

/** Days on which calls are made that are not the usual ones, and how often each retailer is called. */
export const callCalendar: Migration = {
  name: 'call calendar',
  async up(change) {
    await change.createTable({
      name: 'call_day_changes',
      columns: {
        company: 'text',
        revision: 'integer',
        kind: 'text',
        day: 'text',
        to_day: 'text?',
        order_day: 'integer?',
        cause: 'text?',
        recorded_at: 'text',
        position: 'text',
      },
      primaryKey: ['company', 'revision'],
      clustered: true,
    });
    const postgres = change.dialect === 'postgres';
    await change.run(
      `ALTER TABLE retailers ADD COLUMN order_cycle ${postgres ? 'bigint' : 'integer'} NOT NULL DEFAULT 1`,
    );
    await change.run(`ALTER TABLE retailers ADD COLUMN first_call text${postgres ? ' COLLATE "C"' : ''}`);
  },
};
