import type { Migration } from '../migration.js';

/** How many lines of a week were cut, apart from the shelves that were found empty in it. */
export const cutLines: Migration = {
  name: 'cut lines',
  async up(change) {
    const integer = change.dialect === 'postgres' ? 'bigint' : 'integer';
    await change.run(`ALTER TABLE weekly_demand ADD COLUMN cut_count ${integer} NOT NULL DEFAULT 0`);
  },
};
