import type { Migration } from '../migration.js';

/** What the history is searched by: postings of types and of texts, the texts themselves, and the days of each block of positions. */
export const historySearch: Migration = {
  name: 'history search',
  async up(change) {
    await change.createTable({
      name: 'search_postings',
      columns: { term: 'text', block: 'integer', offsets: 'text' },
      primaryKey: ['term', 'block'],
      clustered: true,
    });
    await change.createTable({
      name: 'event_texts',
      columns: { block: 'integer', place: 'integer', retailer_id: 'text', text: 'text' },
      primaryKey: ['block', 'place'],
      clustered: true,
      indices: [['retailer_id']],
    });
    await change.createTable({
      name: 'event_blocks',
      columns: {
        block: 'integer',
        first_day: 'text',
        last_day: 'text',
        first_recorded: 'text',
        last_recorded: 'text',
        days: 'text',
      },
      primaryKey: ['block'],
      clustered: true,
    });
  },
};
