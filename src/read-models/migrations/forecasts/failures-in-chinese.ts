import type { Migration } from '../migration.js';

/** Why a job ended otherwise than it should, in Chinese; not known of jobs that ended before. */
export const failuresInChinese: Migration = {
  name: 'failures in Chinese',
  async up(change) {
    await change.run('ALTER TABLE jobs ADD COLUMN failure_zh text');
  },
};
