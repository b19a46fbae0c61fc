import { EventEmitter } from 'node:events';
import { Client } from 'pg';
import {
  connectionConfig,
  connectMilliseconds,
  type PostgresLocation,
} from '../database/postgres/connection-config.js';
import type { Lease } from './lease.js';
import { waitFor } from './wait-for.js';

/** Distinguishes the lock from other advisory locks of the database; the schema is its second key. */
const projectingLock = 0x416c_6d70;

/**
 * A session lock on a connection of its own: the server gives it up when the process dies or the connection breaks, and another
 * process can take it at once. The same connection listens for checkpoints that move.
 */
export class PostgresLease implements Lease {
  readonly isShared = true;
  isHeld = false;
  private client: Client | undefined;
  private readonly changes = new EventEmitter();

  constructor(private readonly location: PostgresLocation) {}

  async take(): Promise<boolean> {
    if (this.isHeld) return true;
    const client = (this.client ??= await this.connect());
    const text = 'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken';
    const { rows } = await client.query<{ taken: boolean }>(text, [projectingLock, this.location.schema]);
    return (this.isHeld = rows[0]?.taken === true && client === this.client);
  }

  news(milliseconds: number, signal: AbortSignal): Promise<void> {
    return waitFor(milliseconds, signal, (wake) => {
      this.changes.on('change', wake);
      return () => this.changes.off('change', wake);
    });
  }

  async close(): Promise<void> {
    const { client } = this;
    this.lost();
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<Client> {
    const { url, schema } = this.location;
    const client = new Client({
      ...connectionConfig(this.location, 'read'),
      connectionString: url,
      connectionTimeoutMillis: connectMilliseconds,
      application_name: `almanac ${schema} projector`,
    });
    const lost = () => client === this.client && this.lost();
    client.on('error', lost).on('end', lost);
    client.on('notification', () => this.changes.emit('change'));
    await client.connect();
    await client.query(`LISTEN ${client.escapeIdentifier(`${schema}_checkpoints`)}`);
    return client;
  }

  private lost(): void {
    this.client = undefined;
    this.isHeld = false;
    this.changes.emit('change');
  }
}
