import type { ClientConfig } from 'pg';
import type { OpenMode } from '../database-definition.js';
import type { DatabaseLocation } from '../location.js';
import { columnTypes } from './column-types.js';

export type PostgresLocation = DatabaseLocation & { kind: 'postgres' };

export const connectMilliseconds = 10_000;
/** A read that takes longer is a fault; a write may be the migration of a large table. */
const statementMilliseconds: Readonly<Record<OpenMode, number>> = {
  ...{ read: 120_000, write: 3_600_000, scratch: 3_600_000 },
};

/** What every connection to a schema sets: whose it is, where it looks for tables, how long a statement may take, when a dead peer is noticed. */
export function connectionConfig({ schema }: PostgresLocation, mode: OpenMode): ClientConfig {
  const settings = {
    search_path: `"${schema}"`,
    statement_timeout: statementMilliseconds[mode],
    default_transaction_read_only: mode === 'read' ? 'on' : 'off',
    // What is lost in a power cut is made again from the events: no need to wait for the disk here.
    synchronous_commit: 'off',
    tcp_keepalives_idle: 2,
    tcp_keepalives_interval: 1,
    tcp_keepalives_count: 2,
  };
  return {
    application_name: `almanac ${schema} ${mode}`,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    keepAlive: true,
    types: columnTypes,
  };
}
