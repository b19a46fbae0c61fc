import type { Migration } from '../migration.js';

/** What the forecast of a node stands on; not known of forecasts made before. */
export const nodeBasis: Migration = {
  name: 'node basis',
  async up(change) {
    await change.run('ALTER TABLE forecast_nodes ADD COLUMN basis text');
  },
};
