import type { Migration, SchemaChange } from '../migration.js';
import type { TableDefinition } from '../table-definition.js';

const runs: TableDefinition = {
  name: 'forecast_runs',
  columns: {
    run: 'integer',
    run_id: 'text',
    position: 'text',
    as_of: 'text',
    horizon: 'integer',
    holidays: 'text',
    code_version: 'text',
    calendar_version: 'text',
    first_week: 'text',
    hash: 'text',
    nodes: 'integer',
  },
  primaryKey: ['run'],
  unique: [['run_id']],
  indices: [['as_of']],
};
const nodes: TableDefinition = {
  name: 'forecast_nodes',
  columns: {
    run: 'integer',
    level: 'integer',
    retailer_id: 'text',
    sku: 'text',
    area: 'text',
    supplier: 'text',
    figures: 'bytes',
    usual_gap_weeks: 'real?',
    usual_units: 'real?',
    alive: 'real?',
    last_order_week: 'text?',
    order_weeks: 'integer?',
  },
  primaryKey: ['run', 'level', 'retailer_id', 'sku', 'area', 'supplier'],
  clustered: true,
  indices: [['run', 'sku', 'level']],
};
const plans: TableDefinition = {
  name: 'sourcing_plans',
  columns: {
    plan_id: 'text',
    number: 'integer',
    run_id: 'text',
    from_week: 'text',
    weeks: 'integer',
    hash: 'text',
    document: 'text',
  },
  primaryKey: ['plan_id'],
  indices: [['run_id'], ['number']],
};

const jobs: TableDefinition = {
  name: 'jobs',
  columns: {
    job_id: 'text',
    kind: 'text',
    number: 'integer',
    stage: 'text',
    step: 'text',
    progress: 'real',
    actor: 'text',
    role: 'text',
    request: 'text',
    request_hash: 'text',
    result: 'text?',
    failure: 'text?',
    resumable: 'boolean',
    runner: 'text?',
    attempts: 'integer',
    heartbeats: 'integer',
    queued_at: 'text',
    started_at: 'text?',
    ended_at: 'text?',
    cancelled_by: 'text?',
    cancelled_role: 'text?',
    cancel_reason: 'text?',
    cancelled_at: 'text?',
  },
  primaryKey: ['job_id'],
  indices: [['stage', 'number']],
};
const jobKeys: TableDefinition = {
  name: 'job_keys',
  columns: { key: 'text', job_id: 'text', request_hash: 'text' },
  primaryKey: ['key'],
  indices: [['job_id']],
};
const files: TableDefinition = {
  name: 'files',
  columns: {
    file_id: 'text',
    purpose: 'text',
    job_id: 'text?',
    complete: 'boolean',
    size: 'integer',
    sha256: 'text',
    created_at: 'text',
    expires_at: 'text?',
  },
  primaryKey: ['file_id'],
  indices: [['expires_at']],
};
const chunks: TableDefinition = {
  name: 'file_chunks',
  columns: { file_id: 'text', number: 'integer', bytes: 'bytes' },
  primaryKey: ['file_id', 'number'],
};

/** Forecasts, plans, and jobs with their files. Forecasts and plans of a file from before there were migrations, whose columns were in camel case, are kept. */
export const initial: Migration = {
  name: 'initial',
  async up(change) {
    const before = await change.tables();
    for (const table of before) await change.run(`ALTER TABLE ${table} RENAME TO ${table}_before`);
    for (const table of [runs, nodes, plans, jobs, jobKeys, files, chunks]) await change.createTable(table);
    for (const { name, columns } of [runs, nodes]) if (before.includes(name)) await copy(change, name, columns);
    // What a plan was numbered by: the order in which it was drawn up.
    if (before.includes(plans.name)) await copy(change, plans.name, plans.columns, { number: 'rowid' });
    for (const table of before) await change.run(`DROP TABLE ${table}_before`);
  },
};

async function copy(
  change: SchemaChange,
  table: string,
  columns: TableDefinition['columns'],
  instead: Readonly<Record<string, string>> = {},
): Promise<void> {
  const names = Object.keys(columns);
  const before = new Set(await change.columns(`${table}_before`));
  const sources = names.map(
    (name) => instead[name] ?? [camelCase(name), name].find((known) => before.has(known)) ?? 'NULL',
  );
  await change.run(
    `INSERT INTO ${table} (${names.join(', ')}) SELECT ${sources.map((name) => `"${name}"`).join(', ')} FROM ${table}_before`,
  );
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
