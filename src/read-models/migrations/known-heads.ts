import type { Migration } from './migration.js';

/** The newest event that the database was made from; for read models and forecasts alike. */
export const knownHeads: Migration = {
  name: 'known-heads',
  up: (change) =>
    change.createTable({
      name: 'known_heads',
      columns: { source: 'text', position: 'text', hash: 'text', store_hash: 'text', recorded_at: 'text' },
      primaryKey: ['source'],
    }),
};
