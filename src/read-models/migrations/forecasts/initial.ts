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
    state: 'text',
    step: 'text',
    progress: 'real',
    request: 'text',
    result: 'text?',
    failure: 'text?',
    started_by: 'text',
    started_at: 'text',
    heartbeat_at: 'text',
  },
  primaryKey: ['job_id'],
  indices: [['kind', 'number']],
};

/** Forecasts, plans and jobs. Forecasts and plans of a file from before there were migrations, whose columns were in camel case, are kept. */
export const initial: Migration = {
  name: 'initial',
  async up(change) {
    const before = await change.tables();
    for (const table of before) await change.run(`ALTER TABLE ${table} RENAME TO ${table}_before`);
    for (const table of [runs, nodes, plans, jobs]) await change.createTable(table);
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
