import type { Migration } from '../migration.js';

/** The day since which a product is known. */
export const productDates: Migration = {
  name: 'product dates',
  async up(change) {
    await change.run("ALTER TABLE products ADD COLUMN registered_on text NOT NULL DEFAULT ''");
  },
};
