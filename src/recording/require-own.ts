import { DomainError } from '../kernel/domain-error.js';
import type { OwnStream } from './stream-rules.js';

/** What somebody else recorded is corrected by a manager. @param by  who recorded it. @throws {DomainError} 'role-forbidden' */
export function requireOwn({ actor, role }: OwnStream['caller'], by: string, what: string): void {
  if (actor === by) return;
  const [expected, found] = [`manager, as ${what} is of ${by}`, `${role}, ${actor}`];
  throw new DomainError('role-forbidden', `role: expected ${expected}; found ${found}.`, [
    { field: 'role', expected, found },
  ]);
}
