import type { Migration } from '../migration.js';

/** The last event of a read model that was not bookkeeping. */
export const factHashes: Migration = {
  name: 'fact hashes',
  async up(change) {
    await change.run("ALTER TABLE checkpoints ADD COLUMN fact_hash text NOT NULL DEFAULT ''");
    await change.run('UPDATE checkpoints SET fact_hash = hash');
  },
};
