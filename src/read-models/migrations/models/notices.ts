import type { Migration } from '../migration.js';

/** Supply notices that were issued. */
export const notices: Migration = {
  name: 'notices',
  up: (change) =>
    change.createTable({
      name: 'notices',
      columns: {
        notice_id: 'text',
        from_day: 'text',
        until_day: 'text',
        en: 'text',
        zh: 'text',
        skus: 'text',
        issued_by: 'text',
        issued_at: 'text',
        position: 'text',
        withdrawn_on: 'text?',
        withdrawn_at: 'text?',
        revision: 'integer',
      },
      primaryKey: ['notice_id'],
      indices: [['until_day']],
    }),
};
