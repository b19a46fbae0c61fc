import type { Migration } from '../migration.js';

/** The measure word of a product, and which event of which visit a count comes from. */
export const measureWords: Migration = {
  name: 'measure words',
  async up(change) {
    const integer = change.dialect === 'postgres' ? 'bigint' : 'integer';
    await change.run('ALTER TABLE products ADD COLUMN unit text');
    await change.run("ALTER TABLE stock_counts ADD COLUMN visit_id text NOT NULL DEFAULT ''");
    await change.run(`ALTER TABLE stock_counts ADD COLUMN revision ${integer} NOT NULL DEFAULT 0`);
  },
};
