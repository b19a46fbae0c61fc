import type { Migration } from '../migration.js';
import type { TableDefinition } from '../table-definition.js';

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

/** All kinds of jobs with their files, instead of forecasts under way. Those that a stopped process left are forgotten. */
export const jobQueue: Migration = {
  name: 'job queue',
  async up(change) {
    await change.run('DROP TABLE jobs');
    for (const table of [jobs, jobKeys, files, chunks]) await change.createTable(table);
  },
};
