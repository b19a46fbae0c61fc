import type { Migration } from '../migration.js';

/** The day on which the last day of a retailer or product was recorded: a forecast as of an earlier day does not know of it. */
export const endsRecorded: Migration = {
  name: 'ends recorded',
  async up(change) {
    await change.run('ALTER TABLE retailers ADD COLUMN closed_recorded_on text');
    await change.run('ALTER TABLE products ADD COLUMN discontinued_recorded_on text');
  },
};
