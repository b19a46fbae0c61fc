import type { Migration } from '../migration.js';
import type { TableDefinition } from '../table-definition.js';

const tables: readonly TableDefinition[] = [
  {
    name: 'checkpoints',
    columns: { projection: 'text', version: 'integer', position: 'text', hash: 'text' },
    primaryKey: ['projection'],
  },
  {
    name: 'retailers',
    columns: {
      retailer_id: 'text',
      name: 'text',
      area: 'text',
      class: 'text',
      business_type: 'text',
      route: 'text?',
      order_day: 'integer?',
      listed: 'boolean',
      closed_on: 'text?',
    },
    primaryKey: ['retailer_id'],
    indices: [['area']],
  },
  {
    name: 'products',
    columns: {
      sku: 'text',
      name: 'text',
      brand: 'text',
      category: 'text',
      supplier: 'text',
      price_band: 'text?',
      pack_size: 'integer',
      purchase_price_minor: 'integer?',
      unit_price_minor: 'integer?',
      retail_price_minor: 'integer?',
      listed: 'boolean',
      discontinued_on: 'text?',
    },
    primaryKey: ['sku'],
    indices: [['category'], ['supplier']],
  },
  {
    name: 'weekly_demand',
    columns: {
      retailer_id: 'text',
      sku: 'text',
      week_of: 'text',
      requested: 'integer',
      granted: 'integer',
      delivered: 'integer',
      marks: 'integer',
    },
    primaryKey: ['retailer_id', 'sku', 'week_of'],
    clustered: true,
  },
  {
    name: 'missed_calls',
    columns: { retailer_id: 'text', week_of: 'text' },
    primaryKey: ['retailer_id', 'week_of'],
    clustered: true,
    indices: [['week_of']],
  },
  {
    name: 'stock_counts',
    columns: { retailer_id: 'text', counted_on: 'text', sku: 'text', quantity: 'integer' },
    primaryKey: ['retailer_id', 'counted_on', 'sku'],
    clustered: true,
  },
  {
    name: 'deliveries',
    columns: { retailer_id: 'text', sku: 'text', delivered_on: 'text', quantity: 'integer' },
    primaryKey: ['retailer_id', 'sku', 'delivered_on'],
    clustered: true,
  },
  {
    name: 'orders',
    columns: {
      order_id: 'text',
      retailer_id: 'text',
      ordered_on: 'text',
      taken_by: 'text',
      stage: 'text',
      requested_units: 'integer',
      granted_units: 'integer',
    },
    primaryKey: ['order_id'],
    clustered: true,
    indices: [['retailer_id', 'ordered_on'], ['ordered_on']],
  },
  {
    name: 'open_order_lines',
    columns: {
      order_id: 'text',
      sku: 'text',
      retailer_id: 'text',
      ordered_on: 'text',
      requested: 'integer',
      granted: 'integer?',
    },
    primaryKey: ['order_id', 'sku'],
    clustered: true,
    indices: [['retailer_id', 'sku']],
  },
  {
    name: 'visits',
    columns: {
      visit_id: 'text',
      retailer_id: 'text',
      account_manager: 'text',
      stage: 'text',
      planned_on: 'text?',
      started_on: 'text?',
      ended_on: 'text?',
      products_counted: 'integer',
      demands_declared: 'integer',
      summary: 'text?',
    },
    primaryKey: ['visit_id'],
    indices: [['retailer_id'], ['account_manager'], ['started_on']],
  },
  {
    name: 'follow_ups',
    columns: {
      follow_up_id: 'text',
      visit_id: 'text',
      retailer_id: 'text',
      feedback: 'text',
      task: 'text',
      due_on: 'text',
      assigned_to: 'text?',
      done_on: 'text?',
      outcome: 'text?',
    },
    primaryKey: ['follow_up_id'],
    indices: [['retailer_id'], ['due_on']],
  },
  {
    name: 'declared_demand',
    columns: {
      retailer_id: 'text',
      declared_on: 'text',
      sku: 'text',
      from_day: 'text',
      to_day: 'text',
      quantity: 'integer',
      visit_id: 'text',
    },
    primaryKey: ['retailer_id', 'declared_on', 'sku', 'from_day', 'to_day'],
    clustered: true,
  },
  {
    name: 'shelf_observations',
    columns: {
      retailer_id: 'text',
      observed_on: 'text',
      sku: 'text',
      on_shelf: 'boolean',
      shelf_price_minor: 'integer?',
      visit_id: 'text',
    },
    primaryKey: ['retailer_id', 'observed_on', 'sku'],
    clustered: true,
  },
  {
    name: 'quotas',
    columns: {
      sku: 'text',
      quota_id: 'text',
      retailer_class: 'text',
      from_day: 'text',
      to_day: 'text',
      unit_limit: 'integer',
    },
    primaryKey: ['sku', 'quota_id'],
    clustered: true,
  },
  {
    name: 'shortages',
    columns: { sku: 'text', from_day: 'text', until_day: 'text?', cause: 'text', ended: 'boolean' },
    primaryKey: ['sku', 'from_day'],
    clustered: true,
    indices: [['until_day']],
  },
  {
    name: 'held_lines',
    columns: {
      order_id: 'text',
      line: 'integer',
      retailer_id: 'text',
      ordered_on: 'text',
      sku: 'text',
      requested: 'integer',
      granted: 'integer',
      delivered: 'integer',
      unit_price_minor: 'integer?',
      doubt: 'text',
      proposed_units: 'integer?',
      proposed_price_minor: 'integer?',
      resolution: 'text?',
      resolved_by: 'text?',
    },
    primaryKey: ['order_id', 'line'],
    indices: [['ordered_on'], ['resolution']],
  },
  {
    name: 'audit_postings',
    columns: { entity: 'text', block: 'integer', offsets: 'text' },
    primaryKey: ['entity', 'block'],
    clustered: true,
  },
];

/** Each transaction that moves a checkpoint notifies those who follow, under a channel named by the schema. */
const notifying = [
  `CREATE FUNCTION notify_checkpoints() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_notify(TG_TABLE_SCHEMA || '_checkpoints', ''); RETURN NULL; END $$`,
  `CREATE TRIGGER checkpoints_moved AFTER INSERT OR UPDATE ON checkpoints
     FOR EACH STATEMENT EXECUTE FUNCTION notify_checkpoints()`,
];

/** The tables of all read models. Those of a file from before there were migrations go: they are filled again from the events. */
export const initial: Migration = {
  name: 'initial',
  async up(change) {
    for (const table of await change.tables()) await change.run(`DROP TABLE "${table}"`);
    for (const table of tables) await change.createTable(table);
    await change.run(`INSERT INTO checkpoints (projection, version, position, hash) VALUES ('', 0, '0', '')`);
    if (change.dialect === 'postgres') for (const statement of notifying) await change.run(statement);
  },
};
