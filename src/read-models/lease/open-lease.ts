import type { DatabaseLocation } from '../database/location.js';
import type { Lease } from './lease.js';
import { PostgresLease } from './postgres-lease.js';
import { unsharedLease } from './unshared-lease.js';

/** The lease on projecting into these read models. Nothing is connected yet. */
export function openLease(location: DatabaseLocation): Lease {
  return location.kind === 'postgres' ? new PostgresLease(location) : unsharedLease;
}
