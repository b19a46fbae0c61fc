import { visibleText } from './visible-text.js';

/** Every way a rule of the field can refuse a command. Closed: a new refusal is a new code here. */
export const domainErrorCodes = [
  'invalid',
  'retailer-exists',
  'retailer-unknown',
  'retailer-closed',
  'product-exists',
  'product-unknown',
  'product-discontinued',
  'visit-exists',
  'visit-unknown',
  'visit-not-started',
  'visit-ended',
  'visit-differs',
  'follow-up-unknown',
  'follow-up-done',
  'order-exists',
  'order-unknown',
  'order-cancelled',
  'order-granted',
  'order-delivered',
  'order-not-granted',
  'order-differs',
  'line-unknown',
  'line-ambiguous',
  'grant-exceeds-request',
  'grant-exceeds-quota',
  'held-line-unknown',
  'call-recorded',
  'wish-exists',
  'wish-unknown',
  'complaint-exists',
  'complaint-unknown',
  'complaint-closed',
  'notice-exists',
  'notice-unknown',
  'notice-withdrawn',
  'delivery-exists',
  'delivery-unknown',
  'delivery-completed',
  'delivery-not-completed',
  'delivery-mismatch',
  'delivery-exceeds-granted',
  'quota-unknown',
  'class-unknown',
  'day-in-future',
  'shortage-open',
  'shortage-unknown',
  'reason-missing',
  'plain-text',
  'role-unknown',
  'role-forbidden',
  'confirmation-needed',
  'confirmation-unasked',
  'key-reused',
  'conflict',
  'revision-stale',
  'forecast-unknown',
  'forecast-differs',
  'plan-unknown',
  'plan-differs',
  'store-differs',
  'rebuild-under-way',
  'not-found',
  'not-enough-history',
  'too-large',
  'upload-stalled',
  'queue-full',
  'job-ended',
  'job-running',
  'job-cancelled',
  'not-signed-in',
  'sign-in-failed',
  'sign-in-delayed',
  'session-ended',
  'access-denied',
  'password-change-needed',
  'user-exists',
  'user-unknown',
  'api-key-exists',
  'api-key-unknown',
  'last-admin',
  'account-active',
] as const;

export type DomainErrorCode = (typeof domainErrorCodes)[number];

/** Which field was wrong, what was expected there and what was found. */
export interface FieldFault {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** A command that the rules refuse. `message` states all facts; HTTP numbers are added only in the problem filter. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly faults: readonly FieldFault[] = [],
    /** What else a client needs to go on; members of the problem document. */
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** Refuses one field of a command: expected against found, which is undefined where there was nothing. */
export function invalid(field: string, expected: string, found: string | number | undefined): DomainError {
  const shown = typeof found === 'string' ? visibleText(JSON.stringify(found)) : String(found ?? 'nothing');
  return new DomainError('invalid', `${field}: expected ${expected}, found ${shown}.`, [
    { field, expected, found: shown },
  ]);
}
