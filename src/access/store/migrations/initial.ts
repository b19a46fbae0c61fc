import type { Migration } from '../../../read-models/migrations/migration.js';
import type { TableDefinition } from '../../../read-models/migrations/table-definition.js';

const accounts: readonly TableDefinition[] = [
  {
    name: 'users',
    columns: {
      user_id: 'text',
      name: 'text',
      display_name: 'text',
      roles: 'text',
      areas: 'text',
      active: 'boolean',
      password_hash: 'text?',
      must_change_password: 'boolean',
      identity: 'text?',
      created_at: 'text',
      created_by: 'text',
    },
    primaryKey: ['user_id'],
    unique: [['name'], ['identity']],
  },
  {
    name: 'account_changes',
    columns: {
      change_id: 'text',
      changed_at: 'text',
      subject: 'text',
      change: 'text',
      detail: 'text',
      changed_by: 'text',
      changed_through: 'text',
    },
    primaryKey: ['change_id'],
    indices: [['changed_at'], ['subject']],
  },
  {
    name: 'api_keys',
    columns: {
      key_id: 'text',
      key_hash: 'text',
      name: 'text',
      roles: 'text',
      areas: 'text',
      created_at: 'text',
      created_by: 'text',
      expires_at: 'text?',
      revoked_at: 'text?',
    },
    primaryKey: ['key_id'],
    unique: [['key_hash'], ['name']],
  },
];

const signIn: readonly TableDefinition[] = [
  {
    name: 'sessions',
    columns: { session_id: 'text', user_id: 'text', started_at: 'text', ends_at: 'text', revoked_at: 'text?' },
    primaryKey: ['session_id'],
    indices: [['user_id'], ['ends_at']],
  },
  {
    name: 'refresh_tokens',
    columns: { token_hash: 'text', session_id: 'text', expires_at: 'text', used_at: 'text?' },
    primaryKey: ['token_hash'],
    indices: [['session_id']],
  },
  {
    name: 'signing_keys',
    columns: { key_id: 'text', secret: 'text', created_at: 'text' },
    primaryKey: ['key_id'],
  },
  {
    name: 'sign_in_delays',
    columns: { delay_key: 'text', failures: 'integer', wait_until: 'text', last_at: 'text' },
    primaryKey: ['delay_key'],
    indices: [['last_at']],
  },
  {
    name: 'known_addresses',
    columns: { user_id: 'text', address: 'text', last_at: 'text' },
    primaryKey: ['user_id', 'address'],
  },
  {
    name: 'refused_attempts',
    columns: {
      number: 'integer',
      refused_at: 'text',
      code: 'text',
      actor: 'text?',
      address: 'text',
      route: 'text',
      detail: 'text',
      skipped: 'integer',
    },
    primaryKey: ['number'],
  },
];

/** Accounts, keys, sessions, and what was refused. */
export const initial: Migration = {
  name: 'initial',
  async up(change) {
    for (const table of [...accounts, ...signIn]) await change.createTable(table);
  },
};
