import type { Migration } from '../../../read-models/migrations/migration.js';

/** The keys that seal personal data, and which were destroyed. */
export const personalKeys: Migration = {
  name: 'personal-keys',
  async up(change) {
    await change.createTable({
      name: 'personal_keys',
      columns: {
        key_id: 'text',
        subject: 'text',
        master_key_id: 'text',
        wrapped: 'text',
        made_at: 'text',
        erasing: 'boolean',
      },
      primaryKey: ['key_id'],
      unique: [['subject']],
      indices: [['erasing']],
    });
    await change.createTable({
      name: 'destroyed_keys',
      columns: { number: 'integer', key_id: 'text', destroyed_at: 'text' },
      primaryKey: ['number'],
      indices: [['key_id']],
    });
  },
};
