import { DomainError } from '../../kernel/domain-error.js';

/** @throws {DomainError} 'reason-missing'. @param what  is done to the order */
export function requireReason(reason: string, what: string): void {
  if (!reason.trim())
    throw new DomainError('reason-missing', `An order is ${what} only with a reason.`, [
      { field: 'reason', expected: 'why, in a few words', found: 'nothing' },
    ]);
}
