import { DomainError, nothing } from './domain-error.js';
import { aReason } from './expectations.js';
import type { Sentence } from './language.js';

/** @param refusal  what is said where there is no reason. @throws {DomainError} 'reason-missing' */
export function requireReason(reason: string, refusal: Sentence): void {
  if (reason.trim()) return;
  throw new DomainError('reason-missing', refusal, [{ field: 'reason', expected: aReason, found: nothing }]);
}
