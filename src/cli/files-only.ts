import type { StorageConfig } from '../config.js';
import { DomainError } from '../kernel/domain-error.js';

/** @throws {DomainError} 'invalid' where the events are in a server, which has backups of its own */
export function requireFiles({ databaseUrl, kurrentdbUrl }: StorageConfig, command: string): void {
  const server = kurrentdbUrl !== undefined ? 'KURRENTDB_URL' : databaseUrl !== undefined ? 'DATABASE_URL' : undefined;
  if (server === undefined) return;
  const [expected, found] = ['events in files', `${server}, which names a server`];
  throw new DomainError(
    'invalid',
    `${command}: expected ${expected}, found ${found}. Back up and restore it with its own tools: docs/operations.md says how.`,
    [{ field: command, expected, found }],
  );
}
