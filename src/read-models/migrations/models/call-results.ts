import type { Migration } from '../migration.js';

/** What retailers said to suggestions, what became of calls, and wishes that could not be met. */
export const callResults: Migration = {
  name: 'call results',
  async up(change) {
    for (const column of ['answer', 'answer_why', 'substitute_for'])
      await change.run(`ALTER TABLE order_lines ADD COLUMN ${column} text`);
    await change.createTable({
      name: 'calls',
      columns: {
        due_on: 'text',
        retailer_id: 'text',
        missed_because: 'text?',
        call_back_on: 'text?',
        call_back_at: 'text?',
        ended_without_order: 'text?',
        revision: 'integer',
      },
      primaryKey: ['due_on', 'retailer_id'],
      clustered: true,
      indices: [['call_back_on']],
    });
    await change.createTable({
      name: 'wishes',
      columns: {
        wish_id: 'text',
        retailer_id: 'text',
        wished_on: 'text',
        sku: 'text?',
        wording: 'text?',
        units: 'integer?',
        cause: 'text?',
        revision: 'integer',
      },
      primaryKey: ['wish_id'],
      indices: [['retailer_id', 'wished_on'], ['sku']],
    });
  },
};
