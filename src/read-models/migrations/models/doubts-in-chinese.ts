import type { Migration } from '../migration.js';

/** Why lines are held, in Chinese. */
export const doubtsInChinese: Migration = {
  name: 'doubts in Chinese',
  async up(change) {
    await change.run('ALTER TABLE held_lines ADD COLUMN doubt_zh text');
  },
};
