import type { Migration } from '../migration.js';
import type { TableDefinition } from '../table-definition.js';

const parkedEvents: TableDefinition = {
  name: 'parked_events',
  columns: {
    projection: 'text',
    position: 'text',
    stream: 'text',
    event_type: 'text',
    event_id: 'text',
    error: 'text',
  },
  primaryKey: ['projection', 'position'],
};

/** Events that a projection cannot apply, and how often its rows were made anew. */
export const parkedEventsAndGenerations: Migration = {
  name: 'parked events and generations',
  async up(change) {
    await change.createTable(parkedEvents);
    const integer = change.dialect === 'postgres' ? 'bigint' : 'integer';
    await change.run(`ALTER TABLE checkpoints ADD COLUMN generation ${integer} NOT NULL DEFAULT 0`);
  },
};
